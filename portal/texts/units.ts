import { useCallback } from 'react';
import { useLanguage } from './language.tsx';

/** Units of numbers, as the round's definition writes them, in English. */
const english: Readonly<Record<string, string>> = { 天: 'days', 元: 'yuan', 人次: 'person-times', 年: 'years' };

export const unitLabel = (unit: string) => ({ zh: unit, en: english[unit] ?? unit });

export function useUnit(): (unit: string | undefined) => string {
  const { language } = useLanguage();
  return useCallback((unit = '') => unitLabel(unit)[language], [language]);
}
