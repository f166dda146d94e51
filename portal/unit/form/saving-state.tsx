import { useProblemSentence } from '#portal/shell/states.tsx';
import { useColon, useLanguage, useTexts } from '#portal/texts/language.tsx';
import { formTexts } from '#portal/texts/form.ts';
import { conflictId } from './conflict.tsx';
import type { DraftState } from './draft-keeper.ts';

/** Is what I typed safe? Always in sight, and said to a screen reader when it changes for the worse. */
export function SavingState({ state }: { state: DraftState }) {
  const say = useTexts(formTexts);
  const colon = useColon();
  const { language } = useLanguage();
  const sentence = useProblemSentence();
  const { saving, savedAt, error } = state;
  const at = savedAt
    ? new Date(savedAt).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB', {
        timeZone: 'Asia/Shanghai',
        hour: '2-digit',
        minute: '2-digit',
      })
    : '';
  const bad = saving === 'waiting' || saving === 'refused';
  return (
    <span className={`saving saving-${saving}`} role={bad ? 'alert' : 'status'}>
      {saving === 'conflict' ? (
        <a href={`#${conflictId}`}>{say('conflict')}</a>
      ) : saving === 'saved' && at ? (
        say('saved-at', { at })
      ) : (
        say(saving)
      )}
      {error ? colon + sentence(error) : ''}
    </span>
  );
}
