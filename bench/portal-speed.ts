import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Browser } from 'playwright-core';
import * as z from 'zod';
import { portalPolicy } from '#infra/config/portal-headers.ts';
import { listen } from '#local/engines/http-server.ts';
import { servePortalFile } from '#local/portal-files.ts';
import { Stage } from '#test/portal/stage.ts';
import { type Figure, median, rounded } from './budget.ts';

const rounds = 9;
const sessionSchema = z.record(z.string(), z.string());

/** Notes when what a page is for stands on it, by the page's own clock from the moment it was asked for. */
const watch = (wanted: string) => `(() => {
  const look = () => document.querySelector(${JSON.stringify(wanted)}) && performance.mark('stands') && true;
  const observer = new MutationObserver(() => look() && observer.disconnect());
  observer.observe(document, { childList: true, subtree: true });
})()`;

interface Opened {
  readonly address: string;
  /** What the page is for. */
  readonly wanted: string;
  /** The session storage of somebody who is signed in. */
  readonly session?: Readonly<Record<string, string>>;
}

/** Milliseconds until the page stands, in a browser that has nothing of it yet. */
async function opening(browser: Browser, { address, wanted, session = {} }: Opened): Promise<number> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watch(wanted));
  await page.addInitScript(`Object.assign(sessionStorage, ${JSON.stringify(session)})`);
  await page.goto(address);
  await page.waitForSelector(wanted);
  const stood = Number(await page.evaluate("performance.getEntriesByName('stands')[0].startTime"));
  await context.close();
  return stood;
}

/** A page of Vite and Ant Design that does nothing, built and served as the portal is. */
async function blankPage() {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-blank-'));
  const { build } = await import('vite');
  await build({
    root: 'bench/fixtures/blank-portal',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
  // It writes its styles as Ant Design does: the policy of the portal would refuse them.
  const policy = portalPolicy({ connects: [], pictures: [] }).replace("style-src 'self'", "style-src 'unsafe-inline'");
  const server = await listen(
    (request, response) => servePortalFile(response, request.url ?? '/', { folder, policy }),
    0,
  );
  return {
    address: server.endpoint,
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * How long the unit's first page takes to show an application, whole with its questions to the API, against a blank page of
 * the same libraries: both in turns, by the browser's own timings, so that the machine's load falls on both.
 */
export async function portalSpeed(): Promise<Figure[]> {
  const stage = await Stage.open({ say: () => undefined });
  const blank = await blankPage();
  try {
    await stage.client.frozen('hospital', { kind: 'service-team', projectName: '演示项目', bodyId: 'district-310101' });
    const { page } = await stage.signedIn('hospital');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const session = sessionSchema.parse(JSON.parse(String(await page.evaluate('JSON.stringify(sessionStorage)'))));
    const ours = { address: `${stage.local.portal}/applications`, wanted: 'main a[href^="/applications/"]', session };
    const theirs = { address: blank.address, wanted: 'button' };
    const times: { ours: number; theirs: number }[] = [];
    for (let turn = 0; turn < rounds; turn += 1)
      times.push({ theirs: await opening(stage.browser, theirs), ours: await opening(stage.browser, ours) });
    // The first turn warms the browser and the functions.
    const ratios = times.slice(1).map((one) => one.ours / one.theirs);
    return [{ name: 'first page against a blank one', value: rounded(median(ratios)), must: 2, unit: 'times' }];
  } finally {
    await blank.close();
    await stage.close();
  }
}
