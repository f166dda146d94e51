import { App, Button } from 'antd';
import { ProblemView } from '#portal/shell/states.tsx';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { useConclusion } from './queries.ts';

/** The end of the round: from here on the periods run for which personal data are kept. */
export function ConcludeRound() {
  const say = useTexts(bureauTexts);
  const { modal, message } = App.useApp();
  const conclusion = useConclusion();
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
      <Button danger loading={conclusion.busy} onClick={ask}>
        {say('conclude')}
      </Button>
      {conclusion.error ? <ProblemView error={conclusion.error} /> : null}
    </section>
  );
}
