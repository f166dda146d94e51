import { hashKey, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { answered, api, type Schemas } from '#portal/api/client.ts';
import { ProblemView } from '#portal/shell/states.tsx';
import { formTexts } from '#portal/texts/form.ts';
import { officeZone, showMoment } from '#portal/texts/instants.ts';
import { useLabel, useLanguage, useListed, useTexts } from '#portal/texts/language.tsx';
import type { Content, DraftKeeper, DraftState } from './draft-keeper.ts';

export const conflictId = 'saved-elsewhere';

interface ConflictProps {
  readonly applicationId: string;
  readonly definition: Schemas['FormDefinition'];
  readonly keeper: DraftKeeper;
  readonly state: DraftState;
}

/** Somebody saved another version meanwhile: when that was and where the two differ, before one of them is chosen. */
export function Conflict({ applicationId, definition, keeper, state }: ConflictProps) {
  const say = useTexts(formTexts);
  if (state.saving !== 'conflict') return null;
  return (
    <Alert
      id={conflictId}
      type="warning"
      showIcon
      role="alert"
      title={say('conflict')}
      description={
        <>
          <p>{say('conflict-lead')}</p>
          <Difference {...{ applicationId, definition, state }} />
          {state.error ? <ProblemView error={state.error} /> : null}
          <div className="actions">
            <Button type="primary" onClick={() => void keeper.settle(true)}>
              {say('keep-mine')}
            </Button>
            <Button onClick={() => void keeper.settle(false)}>{say('take-theirs')}</Button>
          </div>
        </>
      }
    />
  );
}

function Difference({ applicationId, definition, state }: Omit<ConflictProps, 'keeper'>) {
  const say = useTexts(formTexts);
  const label = useLabel();
  const listed = useListed();
  const { language } = useLanguage();
  const theirs = useQuery({
    queryKey: ['saved-elsewhere', applicationId],
    queryFn: () => answered(api().GET('/applications/{applicationId}/draft', { params: { path: { applicationId } } })),
    gcTime: 0,
  }).data;
  if (!theirs) return null;
  const at = theirs.savedAt ? showMoment(theirs.savedAt, officeZone, language) : '';
  const differing = definition.sections
    .flatMap(({ fields }) => fields)
    .filter(({ id }) => differs(theirs.content, state.content, id))
    .map((field) => label(field.label));
  return (
    <p>
      {at === '' ? '' : say('conflict-saved-at', { at })}
      {differing.length > 0 ? say('conflict-differs', { fields: listed(differing) }) : say('conflict-same')}
    </p>
  );
}

const differs = (one: Content, other: Content, id: string): boolean => hashKey([one[id]]) !== hashKey([other[id]]);
