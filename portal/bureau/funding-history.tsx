import { Button, Modal } from 'antd';
import { useState } from 'react';
import { Asked } from '#portal/shell/asked.tsx';
import { aftermathTexts } from '#portal/texts/aftermath.ts';
import { officeZone, showMoment } from '#portal/texts/instants.ts';
import { useLabel, useLanguage, useTexts } from '#portal/texts/language.tsx';
import { sourceLabel } from '#texts/bureau-lists.ts';
import { type Funded, useFundingHistory } from './aftermath-queries.ts';
import { showFen } from '#texts/yuan.ts';

/** Every settlement of one case, the latest first, each with its reason. */
export function FundingHistory({ one }: { one: Funded }) {
  const say = useTexts(aftermathTexts);
  const label = useLabel();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const asked = useFundingHistory(one.id, open);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('history')}</Button>
      <Modal
        open={open}
        title={`${say('history')} · ${one.projectName ?? one.number}`}
        footer={null}
        onCancel={() => setOpen(false)}
      >
        <Asked of={asked} />
        {(asked.data?.history ?? []).map((entry) => (
          <article className="change" key={entry.at}>
            <p className="soft">{showMoment(entry.at, officeZone, language)}</p>
            <ul>
              {entry.lines.map((line) => (
                <li key={line.source}>
                  {label(sourceLabel(line.source))} {say('yuan', { amount: showFen(line.fen) })}
                </li>
              ))}
            </ul>
            {entry.reason ? <p className="filed-value">{entry.reason}</p> : null}
          </article>
        ))}
      </Modal>
    </>
  );
}
