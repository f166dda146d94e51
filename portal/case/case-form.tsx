import { Alert, App, Button, Tag } from 'antd';
import { useState } from 'react';
import { Loading, ProblemView } from '#portal/shell/states.tsx';
import { badgeLabel } from '#portal/texts/badges.ts';
import { Colon, useLabel, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { useFormDefinition } from '#portal/unit/queries.ts';
import type { Asking } from './asked-fields.ts';
import { FiledFormView } from './filed-form.tsx';
import { type Dossier, type FiledForm, useFiledForm, useReveal } from './queries.ts';

interface CaseFormProps {
  readonly applicationId: string;
  readonly kind: Dossier['kind'];
  readonly asking: Asking | undefined;
}

/** The filed form, its phone numbers masked until somebody asks for them, which is logged. */
export function CaseForm({ applicationId, kind, asking }: CaseFormProps) {
  const say = useTexts(reviewTexts);
  const label = useLabel();
  const { modal } = App.useApp();
  const form = useFiledForm(applicationId);
  const definition = useFormDefinition(kind);
  const reveal = useReveal(applicationId);
  // What was revealed is kept by this page alone and is gone with it.
  const [shown, setShown] = useState<FiledForm>();
  const ask = () =>
    void modal.confirm({
      title: say('reveal-title'),
      content: say('reveal-what'),
      okText: say('reveal'),
      onOk: async () => setShown(await reveal.run(undefined)),
    });
  const error = form.error ?? definition.error;
  if (error) return <ProblemView error={error} retry={() => void form.refetch()} />;
  const data = shown ?? form.data;
  if (!data || !definition.data) return <Loading />;
  return (
    <>
      {data.masked ? (
        <p className="soft">
          {say('masked')}{' '}
          <Button size="small" loading={reveal.busy} onClick={ask}>
            {say('reveal')}
          </Button>
        </p>
      ) : (
        <Alert
          type="warning"
          showIcon
          role="status"
          title={say('revealed')}
          action={
            <Button size="small" onClick={() => setShown(undefined)}>
              {say('hide')}
            </Button>
          }
        />
      )}
      {reveal.error ? <ProblemView error={reveal.error} /> : null}
      {data.badges.length > 0 ? (
        <p>
          {say('badges')}
          <Colon />
          {data.badges.map((badge) => (
            <Tag key={`${badge.rule} ${badge.id}`} title={data.clauses[badge.rule]?.text ?? ''}>
              {label(badgeLabel(badge))}
              {badge.count === undefined ? '' : ` × ${badge.count}`}
            </Tag>
          ))}
        </p>
      ) : null}
      <FiledFormView definition={definition.data} document={data.document} asking={asking} />
    </>
  );
}
