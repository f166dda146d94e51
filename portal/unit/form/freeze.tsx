import { App } from 'antd';
import { useState } from 'react';
import { answered, api, matching, type Schemas } from '#portal/api/client.ts';
import { ApiProblem } from '#portal/api/problem.ts';
import { useCommand } from '#portal/api/command.ts';
import { useGoOn } from '#portal/shell/go-on.ts';
import { formTexts } from '#portal/texts/form.ts';
import { correctionTexts } from '#portal/texts/correction.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { ChangesSinceReturn } from '../changes-page.tsx';
import type { Correction } from '../queries.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { findingsOfProblem } from './finding.ts';
import type { LiveCheck } from './live-check.ts';

interface FreezeProps {
  readonly applicationId: string;
  readonly keeper: DraftKeeper;
  readonly check: LiveCheck;
  readonly definition: Schemas['FormDefinition'];
  readonly correction: Correction | undefined;
}

/** The last step of the form: what is missing goes to the marks, with no question before; else it is asked, with what has changed where it was returned. */
export function useFreeze({ applicationId, keeper, check, definition, correction }: FreezeProps) {
  const say = useTexts(formTexts);
  const sayCorrection = useTexts(correctionTexts);
  const goOn = useGoOn();
  const { modal } = App.useApp();
  const [flushing, setFlushing] = useState(false);
  const freeze = useCommand(async (version: number, key) => {
    const params = { path: { applicationId }, header: matching(key, version) };
    try {
      return await answered(api().POST('/applications/{applicationId}/freeze', { params }));
    } catch (caught) {
      const findings = findingsOfProblem(caught);
      if (findings.length === 0 || !(caught instanceof ApiProblem)) throw caught;
      check.take(version, findings);
      return undefined;
    }
  });
  const saved = async (): Promise<number | undefined> => {
    setFlushing(true);
    const { saving, version, error } = await keeper.flush().finally(() => setFlushing(false));
    // What was not saved is marked at its fields: there one is led.
    if (saving === 'refused' && findingsOfProblem(error).length > 0) check.lead();
    return saving === 'saved' ? version : undefined;
  };
  const run = async () => {
    const version = await saved();
    if (version !== undefined && (await freeze.run(version))) goOn(`/applications/${applicationId}/scan`);
  };
  const ask = async () => {
    // Both what is missing and what has changed are told of what was saved.
    const version = await saved();
    if (version === undefined) return;
    setFlushing(true);
    const blocking = await check.blocking(version).finally(() => setFlushing(false));
    if (blocking.length > 0) return check.take(version, check.read().findings);
    void modal.confirm({
      title: correction?.open ? sayCorrection('review-before-freezing') : say('freeze-title'),
      width: correction?.open ? 'min(760px, 94vw)' : 'min(416px, 94vw)',
      content: (
        <>
          {correction?.open ? <ChangesSinceReturn {...{ applicationId, definition }} /> : null}
          <p>{say('freeze-what')}</p>
        </>
      ),
      okText: say('freeze'),
      onOk: run,
    });
  };
  return { ask: () => void ask(), busy: flushing || freeze.busy, error: freeze.error };
}
