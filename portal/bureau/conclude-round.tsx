import { App, Button } from 'antd';
import { Link } from 'react-router';
import { answered, api, keyed } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import type { Row } from '#portal/case/queries.ts';
import { ProblemView } from '#portal/shell/states.tsx';
import { conclusionTexts } from '#portal/texts/conclusion.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { finalStatuses } from './final-statuses.ts';

const useConclusion = () =>
  useCommand((_none: undefined, key) => answered(api().POST('/bureau/conclusion', { params: { header: keyed(key) } })));

/** The end of the round: from here on the periods run for which personal data are kept. */
export function ConcludeRound({ rows }: { rows: readonly Row[] | undefined }) {
  const say = useTexts(conclusionTexts);
  const { modal, message } = App.useApp();
  const conclusion = useConclusion();
  const open = (rows ?? []).filter(({ status }) => !finalStatuses.includes(status));
  const to = open.some(({ status }) => status !== 'recommended') ? '/bureau' : '/bureau/results';
  const send = async () => {
    if (await conclusion.run(undefined)) void message.success(say('concluded'));
  };
  const ask = () =>
    void modal.confirm({
      title: say('conclude'),
      content: say('conclude-what'),
      okText: say('conclude'),
      okButtonProps: { danger: true },
      onOk: send,
    });
  return (
    <section className="card" aria-labelledby="conclude">
      <h2 id="conclude">{say('conclude')}</h2>
      <p>{say('conclude-lead')}</p>
      {open.length > 0 ? (
        <p className="warn">
          {say('conclude-open', { count: open.length })} <Link to={to}>{say('conclude-see')}</Link>
        </p>
      ) : null}
      <Button danger disabled={rows === undefined || open.length > 0} loading={conclusion.busy} onClick={ask}>
        {say('conclude')}
      </Button>
      {conclusion.error ? <ProblemView error={conclusion.error} /> : null}
    </section>
  );
}
