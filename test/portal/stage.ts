import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod';
import { demoPeople } from '#local/identity/demo-people.ts';
import { type RunningLocal, startLocal } from '#local/start-local.ts';
import { Client } from '../journeys/client.ts';
import { openBrowser } from './browser.ts';
import { readingFaults, seenOnPage } from './reading.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** Every movement that ends has ended. */
const settled = `Promise.allSettled(document.getAnimations()
  .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
  .map((one) => one.finished))`;
const violationsSchema = z.array(
  z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
);

export const wide = { width: 1280, height: 900 };
export const narrow = { width: 360, height: 740 };

export interface StageOptions {
  readonly say: (line: string) => void;
  /** Where a picture of every page is put; absent: none is taken. */
  readonly pictures?: string;
  /** Of every page in English as well, with its words beside it. */
  readonly english?: boolean;
}

/** The real local run and a real browser before it. */
export class Stage {
  readonly local: RunningLocal;
  readonly client: Client;
  readonly browser: Browser;
  readonly options: StageOptions;
  readonly #dataDir: string;
  readonly #lines: readonly string[];
  readonly #visitors: Visitor[] = [];

  private constructor(
    parts: { local: RunningLocal; browser: Browser; dataDir: string; lines: readonly string[] },
    options: StageOptions,
  ) {
    this.#lines = parts.lines;
    this.local = parts.local;
    this.client = new Client(parts.local);
    this.browser = parts.browser;
    this.#dataDir = parts.dataDir;
    this.options = options;
    if (options.pictures) mkdirSync(options.pictures, { recursive: true });
  }

  static async open(options: StageOptions): Promise<Stage> {
    const dataDir = mkdtempSync(join(tmpdir(), 'shenbao-portal-'));
    const now = '2025-01-20T09:00:00+08:00';
    options.say('bringing the local run up …');
    const lines: string[] = [];
    const local = await startLocal({ dataDir, port: 0, now, schedules: false, log: (line) => void lines.push(line) });
    const browser = await openBrowser(options.say);
    return new Stage({ local, browser, dataDir, lines }, options);
  }

  /** What everybody's page shows and what the system said last: for whoever reads why a story failed. */
  async tell(): Promise<void> {
    for (const { page } of this.#visitors) {
      const text = await page.locator('main').innerText({ timeout: 1000 }).catch(String);
      this.options.say(`${page.url()} shows: ${text.slice(0, 1500)}`);
    }
    for (const line of this.#lines.slice(-40)) this.options.say(line);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.local.stop();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  /** Somebody at a browser of his own, not signed in yet. */
  async visitor(): Promise<Visitor> {
    const context = await this.browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: wide });
    context.setDefaultTimeout(180_000);
    const visitor = new Visitor(this, await context.newPage());
    this.#visitors.push(visitor);
    return visitor;
  }

  /** What was wrong with what anybody saw. */
  faults(): string[] {
    return this.#visitors.flatMap(({ faults }) => faults);
  }

  async signedIn(person: string): Promise<Visitor> {
    const visitor = await this.visitor();
    await visitor.page.goto(this.local.portal);
    await visitor.signIn(person);
    return visitor;
  }
}

/** A person at a page, and everything that is wrong with what he sees. */
export class Visitor {
  readonly page: Page;
  /** Breaches of the policy, errors of scripts, requests to others. */
  readonly faults: string[] = [];
  readonly #stage: Stage;

  constructor(stage: Stage, page: Page) {
    this.#stage = stage;
    this.page = page;
    page.on('pageerror', (error) => this.faults.push(`script: ${error.message}`));
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) this.faults.push(`policy: ${message.text()}`);
    });
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') this.faults.push(`third party: ${request.url()}`);
    });
  }

  /** Clicks the sign-in and the demo person. */
  async signIn(person: string): Promise<void> {
    await this.page.getByRole('button', { name: '登录', exact: true }).click();
    await this.choose(person);
    await this.page.waitForURL((url) => url.origin === this.#stage.local.portal && url.pathname !== '/signed-in');
  }

  async choose(person: string, page: Page = this.page): Promise<void> {
    const name = demoPeople.find(({ id }) => id === person)?.name ?? person;
    await page.getByRole('button', { name }).click();
  }

  /** A step whose window names what will happen first: opened, confirmed, and gone. */
  async confirm(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
    await this.confirmed(name);
  }

  /** The window that is open is confirmed by the button of this name. */
  async confirmed(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  heading(name: string) {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** Looks at the page as it stands: on a desk and on a phone, with axe, and takes its picture where one is wanted. */
  async look(name: string): Promise<void> {
    const { page } = this;
    this.#stage.options.say(`looking at ${name}`);
    await page.locator('main .waiting').first().waitFor({ state: 'hidden' });
    for (const [suffix, viewport] of [
      ['', wide],
      ['-phone', narrow],
    ] as const) {
      await page.setViewportSize(viewport);
      // What lies under the pointer by chance is not what is looked at, nor what is half way from one look to another.
      await page.mouse.move(0, 0);
      await page.evaluate(settled);
      const tooWide = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (Number(tooWide) > 0) this.faults.push(`${name}: ${String(tooWide)} px wider than ${viewport.width}`);
      const { pictures } = this.#stage.options;
      await page.evaluate('window.scrollTo(0, 0)');
      if (pictures) await page.screenshot({ path: join(pictures, `${name}${suffix}.png`), fullPage: true });
      await this.#axe(`${name}${suffix}`);
      for (const fault of readingFaults(await page.evaluate(seenOnPage)))
        this.faults.push(`${name}${suffix}: ${fault}`);
    }
    await page.setViewportSize(wide);
    if (this.#stage.options.english) await this.#lookInEnglish(name);
  }

  /** The same page as it stands, in English and back: whatever was opened or typed stays. */
  async #lookInEnglish(name: string): Promise<void> {
    const { page } = this;
    const { pictures } = this.#stage.options;
    // A window that is open lies over the button.
    const speak = (to: string) => page.evaluate(`document.querySelector('[aria-label="${to}"]')?.click()`);
    await speak('Switch to English');
    await page.waitForTimeout(300);
    if (pictures) {
      await page.screenshot({ path: join(pictures, `${name}-en.png`), fullPage: true });
      writeFileSync(join(pictures, `${name}-en.txt`), await page.locator('body').innerText());
    }
    await speak('切换为中文');
  }

  async #axe(name: string): Promise<void> {
    if (await this.page.evaluate("typeof axe === 'undefined'")) await this.page.evaluate(axe);
    const found = violationsSchema.parse(
      await this.page.evaluate('axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations)'),
    );
    for (const { id, help, nodes } of found)
      this.faults.push(`${name}: ${id} (${help}): ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  }
}
