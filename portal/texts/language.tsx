import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { filled, type Values } from './filled.ts';

export type Language = 'zh' | 'en';

/** Sentences by name, Chinese with English beside it; what stands in braces is filled in. */
export type Catalogue = Readonly<Record<string, readonly [zh: string, en: string]>>;

interface Spoken {
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

const place = 'shenbao.language';

/** A browser that refuses storage speaks the language of the page until it is closed. */
function remembered(): Language {
  try {
    return localStorage.getItem(place) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(place, language);
  } catch {
    // It is asked for again the next time.
  }
}

const LanguageContext = createContext<Spoken>({ language: 'zh', speak: () => undefined });

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(remembered);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    remember(language);
  }, [language]);
  const spoken = useMemo(() => ({ language, speak: setLanguage }), [language]);
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
}

export const useLanguage = (): Spoken => useContext(LanguageContext);

export type Say<C extends Catalogue> = (name: keyof C & string, values?: Values) => string;

/** The sentences of one catalogue in the language that is spoken; each role's pages bring their own. */
export function useTexts<C extends Catalogue>(catalogue: C): Say<C> {
  const { language } = useLanguage();
  return useCallback(
    (name, values = {}) => {
      const [zh, en] = catalogue[name] ?? ['', ''];
      return filled(language === 'zh' ? zh : en, values);
    },
    [catalogue, language],
  );
}

/** What stands between a name and its value. */
export const useColon = (): string => (useLanguage().language === 'zh' ? '：' : ': ');

export const Colon = (): string => useColon();

/** Names one after the other. */
export function useListed(): (names: readonly string[]) => string {
  const { language } = useLanguage();
  return useCallback((names) => names.join(language === 'zh' ? '、' : ', '), [language]);
}

/** What stands in brackets behind a name: `甲（乙）`, `A (B)`. */
export function useBracketed(): (text: string | number) => string {
  const { language } = useLanguage();
  return useCallback((text) => (language === 'zh' ? `（${text}）` : ` (${text})`), [language]);
}

/** A label of the round's data or of the shared texts. */
export function useLabel(): (label: { readonly zh: string; readonly en: string }) => string {
  const { language } = useLanguage();
  return useCallback((label) => label[language], [language]);
}
