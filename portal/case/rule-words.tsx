import { useQuery } from '@tanstack/react-query';
import { findingTexts } from '#portal/texts/findings.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';

/** The catalogue of rules is loaded once, when somebody first reads a finding in English. */
const sentencesQuery = {
  queryKey: ['rule-sentences'],
  queryFn: async () => (await import('#texts/rule-sentences.ts')).ruleSentences,
  staleTime: Number.POSITIVE_INFINITY,
};

interface WordsProps {
  /** Of the notice (R01…) or of the form (C01…); none where something else spoke. */
  readonly rule: string | undefined;
  readonly message: string;
}

/** What a rule has found, in its own words, which are Chinese; in English the sentence of the rule stands before them. */
export function RuleWords({ rule, message }: WordsProps) {
  const say = useTexts(findingTexts);
  const english = useLanguage().language === 'en';
  const sentences = useQuery({ ...sentencesQuery, enabled: english && rule !== undefined }).data;
  const sentence = english && rule !== undefined ? sentences?.[rule] : undefined;
  return (
    <>
      {sentence ? <span>{say('rule', { rule: rule ?? '', sentence })} </span> : null}
      <span lang="zh-CN">{message}</span>
    </>
  );
}
