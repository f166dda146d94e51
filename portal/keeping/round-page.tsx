import { App, Button } from 'antd';
import { useRound } from '#portal/api/round.ts';
import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { showInstant } from '#portal/texts/instants.ts';
import { keepingTexts } from '#portal/texts/keeping.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { useOpenRound } from './queries.ts';

/** The round as it stands; opened once, when everything that it holds was looked at. */
export function RoundPage() {
  const say = useTexts(keepingTexts);
  const { language } = useLanguage();
  const { modal } = App.useApp();
  const round = useRound();
  const open = useOpenRound();
  const { status, title, deadline } = round.data ?? {};
  const ask = (until: string) =>
    void modal.confirm({
      title: say('open-round'),
      content: say('open-round-what', { deadline: until }),
      okText: say('open-round'),
      onOk: () => open.run(undefined),
    });
  const state = status === 'prepared' || status === 'open' ? (`round-${status}` as const) : 'round-later';
  return (
    <Page title={say('round')}>
      <Asked of={round} />
      {title && deadline ? (
        <div className="card">
          <h2 lang="zh-CN">{title}</h2>
          <p>{say('round-state', { state: say(state) })}</p>
          {status === 'prepared' ? (
            <Button
              type="primary"
              loading={open.busy}
              onClick={() => ask(showInstant(deadline.at, deadline.timeZone, language))}
            >
              {say('open-round')}
            </Button>
          ) : null}
          {open.error ? <ProblemView error={open.error} /> : null}
        </div>
      ) : null}
    </Page>
  );
}
