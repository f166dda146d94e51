import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FormExpectation } from '#domain/form-expectation.ts';
import { explainScanFinding } from '#texts/scan-findings.ts';
import type { Pictures } from './pictures.ts';
import type { ScanFile, ScanReading } from './read-scan.ts';

export interface ReadOrder {
  readonly files: readonly ScanFile[];
  readonly expectation: FormExpectation | undefined;
  readonly pictures: boolean;
}

/** What the reading process tells: a page is done (so it is alive), or all are, or it could not. */
export type ReadNews =
  | { readonly page: number; readonly pictures?: Pictures }
  | { readonly reading: ScanReading }
  | { readonly failed: string };

export interface IsolationOptions {
  readonly expectation?: FormExpectation | undefined;
  /** For the whole scan, by the clock. */
  readonly timeoutMilliseconds: number;
  /** Without a page finished in this time the process is stuck: of its own, so that a busy machine is not the file's fault. */
  readonly stuckMilliseconds?: number;
  readonly maxBytes?: number;
  /** Told every now and then how much memory the reading takes, in bytes. */
  readonly onMemory?: ((bytes: number) => void) | undefined;
  readonly onPictures?: ((page: number, pictures: Pictures) => void) | undefined;
}

/** A bomb swells by hundreds of megabytes a second; a page of 600 dpi stays below this. */
const defaultMaxBytes = 900 * 1024 * 1024;
const defaultStuck = 20_000;
/** A process that has grown beyond this has done its work: the next reading gets a new one. */
const keptBytes = 400 * 1024 * 1024;

export type ReadIsolated = (files: readonly ScanFile[], options: IsolationOptions) => Promise<ScanReading>;

/**
 * Reads scans in a process of its own, which is killed when it takes too long or too much memory: whatever a file does to a
 * library, it does not do to the function. A killed reading is a refusal with its reason, never a retry for ever; only where the
 * process was hardly let to work, the promise is rejected, and the scan is read again. A process
 * whose reading went well is kept for the next; one that met a file it refused is not.
 */
export function isolatedReader(start: () => ChildProcess = startProcess): ReadIsolated {
  let idle: ChildProcess | undefined;
  const take = (): ChildProcess => {
    const kept = idle;
    idle = undefined;
    if (!kept) return start();
    kept.removeAllListeners();
    hold(kept, true);
    return kept;
  };
  const keep = (child: ChildProcess): void => {
    child.removeAllListeners();
    if (idle) return void child.kill('SIGKILL');
    idle = child;
    // Whoever only waits for its next order keeps nobody from ending, and nobody from starting another.
    hold(child, false);
    const forget = (): void => void (idle = idle === child ? undefined : idle);
    child.once('exit', forget).once('error', forget);
  };
  return (files, options) => readIn(take(), files, { ...options, keep });
}

export function startProcess(): ChildProcess {
  return fork(readerProcess(), { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

function hold(child: ChildProcess, held: boolean): void {
  if (held) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

interface Watched extends IsolationOptions {
  readonly keep: (child: ChildProcess) => void;
}

function readIn(child: ChildProcess, files: readonly ScanFile[], options: Watched): Promise<ScanReading> {
  const { expectation, timeoutMilliseconds, stuckMilliseconds = defaultStuck, maxBytes = defaultMaxBytes } = options;
  return new Promise((resolve, reject) => {
    const began = { at: performance.now(), spent: spentMilliseconds(child) };
    let lastSign = began.spent;
    const end = (settle: () => void, well = false): void => {
      clearInterval(watch);
      if (well && residentBytes(child) <= keptBytes) options.keep(child);
      else child.kill('SIGKILL');
      settle();
    };
    const watch = setInterval(() => {
      const [lasted, spent] = [performance.now() - began.at, spentMilliseconds(child)];
      if (spent - lastSign > stuckMilliseconds) return end(() => resolve(refused('reading-timed-out')));
      if (lasted > timeoutMilliseconds)
        return spent - began.spent > timeoutMilliseconds / 2
          ? end(() => resolve(refused('reading-timed-out')))
          : end(() => reject(new Error('the machine was too busy to read this scan: it is read again')));
      const resident = residentBytes(child);
      options.onMemory?.(resident);
      if (resident > maxBytes) end(() => resolve(refused('reading-timed-out')));
    }, 25);
    child.on('message', (news: ReadNews) => {
      lastSign = spentMilliseconds(child);
      if ('reading' in news) end(() => resolve(news.reading), news.reading.verdict !== 'refused');
      else if ('failed' in news) end(() => reject(new Error(news.failed)));
      else if (news.pictures) options.onPictures?.(news.page, news.pictures);
    });
    child.on('error', (error) => end(() => reject(error)));
    // Died by itself: a library gave up on the file, or the machine on its memory.
    child.on('exit', () => end(() => resolve(refused('reading-timed-out'))));
    const order: ReadOrder = { files, expectation, pictures: options.onPictures !== undefined };
    child.send(order);
  });
}

function refused(code: string): ScanReading {
  const { zh: message } = explainScanFinding(code);
  return { verdict: 'refused', pages: [], findings: [{ code, severity: 'error', page: null, boxMm: null, message }] };
}

/** Beside this file in a checkout, beside the handler in a bundle. */
function readerProcess(): string {
  const name = import.meta.url.endsWith('.ts') ? './reader-process.ts' : './reader-process.mjs';
  return fileURLToPath(new URL(name, import.meta.url));
}

/** Processor time that a process has spent; elsewhere than on Linux, the time that has passed. */
function spentMilliseconds({ pid }: ChildProcess): number {
  try {
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')[1]
        ?.split(' ') ?? [];
    // `utime` and `stime`, in hundredths of a second (proc_pid_stat(5), fields 14 and 15).
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return performance.now();
  }
}

/** Linux tells; elsewhere only time is watched. */
function residentBytes({ pid }: ChildProcess): number {
  try {
    const pages = Number(readFileSync(`/proc/${String(pid)}/statm`, 'utf8').split(' ')[1]);
    return pages * 4096;
  } catch {
    return 0;
  }
}
