import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { Link, useParams } from 'react-router';
import { answered, api, type Schemas } from '#portal/api/client.ts';
import { useUnitNames } from '#portal/session/unit-names.ts';
import { AskBeforeLeaving, useAskOnClose } from '#portal/shell/ask-before-leaving.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Loading, ProblemView } from '#portal/shell/states.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { formTexts } from '#portal/texts/form.ts';
import { unitTexts } from '#portal/texts/unit.ts';
import { type Application, type Correction, useApplication, useCorrection, useFormDefinition } from '../queries.ts';
import { DraftKeeper, lastSaveOf } from './draft-keeper.ts';
import { FormEditor } from './form-editor.tsx';
import { FrozenForm } from './frozen-form.tsx';
import '../unit.css';

type Draft = Schemas['Draft'];

/** The form of one application, as the round defines it. */
export function FormPage() {
  const say = useTexts(formTexts);
  const sayUnit = useTexts(unitTexts);
  const { applicationId = '' } = useParams();
  const { error, retry, parts } = useParts(applicationId);
  const names = useUnitNames();
  const ready = names.known ? parts : undefined;
  return (
    <Page wide title={say('form')} above={<Link to={`/applications/${applicationId}`}>{sayUnit('back')}</Link>}>
      {error ? <ProblemView error={error} retry={retry} /> : null}
      {!ready && !error ? <Loading /> : null}
      {ready ? <Opened {...ready} unitName={names.nameOf(ready.application.creditCode)} /> : null}
    </Page>
  );
}

/** All that the form is made of; what was asked only where it can have been returned. */
function useParts(applicationId: string): {
  readonly error: unknown;
  readonly retry: () => void;
  readonly parts: Parts | undefined;
} {
  const application = useApplication(applicationId);
  const definition = useFormDefinition(application.data?.kind);
  const draft = useQuery({
    queryKey: ['draft', applicationId],
    queryFn: async () => {
      await lastSaveOf(applicationId);
      return answered(api().GET('/applications/{applicationId}/draft', { params: { path: { applicationId } } }));
    },
    // The editor holds it from here on.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const returned = (application.data?.formVersion ?? 0) > 0;
  const correction = useCorrection(applicationId, returned);
  const failed = [application, definition, draft, correction].filter(({ error }) => error);
  const retry = () => failed.forEach(({ refetch }) => void refetch());
  const known = !returned || correction.data !== undefined;
  const parts =
    application.data && definition.data && draft.data && known
      ? {
          application: application.data,
          definition: definition.data,
          draft: draft.data,
          correction: correction.data ?? undefined,
        }
      : undefined;
  return { error: failed[0]?.error, retry, parts };
}

/** What the application itself says need not be typed: it stands in the form from the start, and can be changed. */
function begun({ draft, application, definition, unitName }: OpenedProps): Draft {
  if (draft.version > 0) return draft;
  const { creditCode, route, body } = application;
  const known = { applicantName: unitName, creditCode, routeName: route, recipientName: body.name };
  const fields = new Set(definition.sections.flatMap((section) => section.fields.map(({ id }) => id)));
  return {
    ...draft,
    content: Object.fromEntries(Object.entries(known).filter(([id, value]) => fields.has(id) && value !== undefined)),
  };
}

interface Parts {
  readonly application: Application;
  readonly definition: Schemas['FormDefinition'];
  readonly draft: Draft;
  /** What was asked, where it was returned. */
  readonly correction: Correction | undefined;
}

/** `unitName`: as its claim calls it. */
type OpenedProps = Parts & { readonly unitName: string | undefined };

function Opened(props: OpenedProps) {
  const say = useTexts(formTexts);
  const { application, definition, correction } = props;
  const [keeper] = useState(() => new DraftKeeper(application.id, begun(props)));
  const state = useSyncExternalStore(keeper.subscribe, keeper.read);
  const editable = application.possible.includes('save-draft');
  useAskOnClose(useCallback(() => editable && keeper.isUnsaved(), [editable, keeper]));
  useEffect(keeper.attend, [keeper]);
  if (!editable) return <FrozenForm application={application} />;
  return (
    <>
      <AskBeforeLeaving isUnsaved={keeper.isHeldUp} content={say('leave-held-up')} />
      <FormEditor {...{ application, definition, correction, keeper, state }} />
    </>
  );
}
