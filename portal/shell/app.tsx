import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router/dom';
import { ApiProblem, isPassing } from '#portal/api/problem.ts';
import { type Language, LanguageProvider, useLanguage } from '#portal/texts/language.tsx';
import { askAhead } from './asked-ahead.ts';
import type { Router } from './routes.tsx';

/** Contrast of every text against its ground is at least 4.5 to 1; the browser tests measure it. */
const theme: ThemeConfig = {
  token: {
    // A window is gone when its animation has ended, and on a busy machine that end is sometimes never told.
    motion: false,
    colorPrimary: '#1f4e9e',
    colorLink: '#1f4e9e',
    colorBorder: '#8b93a1',
    colorInfo: '#1f4e9e',
    colorInfoBg: '#eef3fb',
    colorInfoBorder: '#a9bfe3',
    colorError: '#b4232a',
    colorSuccess: '#1d7a46',
    colorWarning: '#9a5b00',
    colorErrorBg: '#fdf1f0',
    colorErrorBorder: '#e9a9a5',
    colorWarningBg: '#fff8e8',
    colorWarningBorder: '#ecca85',
    colorSuccessBg: '#eff8f2',
    colorSuccessBorder: '#9fd3b3',
    colorTextDescription: '#595f69',
    colorTextSecondary: '#595f69',
    colorTextTertiary: '#5f6570',
    colorTextPlaceholder: '#6b7280',
    borderRadius: 6,
    fontSize: 15,
    fontFamily: 'var(--chinese-fonts), system-ui, sans-serif',
  },
};
/** A Chinese font draws ’ and “ as wide as a character: English begins with a Latin one. */
const themes: Readonly<Record<Language, ThemeConfig>> = {
  zh: theme,
  en: {
    token: {
      ...theme.token,
      fontFamily: "'Segoe UI', 'Helvetica Neue', Roboto, Arial, var(--chinese-fonts), system-ui, sans-serif",
    },
  },
};

/** What the pages ask for and keep; what the first one needs is asked for at once. */
export function questions(): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        retry: (count, error) => count < 2 && (isPassing(error) || !(error instanceof ApiProblem)),
        staleTime: 5_000,
      },
    },
  });
  askAhead(queries);
  return queries;
}

function Translated({ routes }: { routes: Router }) {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={themes[language]}
      button={{ autoInsertSpace: false }}
    >
      <AntdApp className="app">
        <RouterProvider router={routes} />
      </AntdApp>
    </ConfigProvider>
  );
}

export function PortalApp({ queries, routes }: { queries: QueryClient; routes: Router }) {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <Translated routes={routes} />
      </LanguageProvider>
    </QueryClientProvider>
  );
}
