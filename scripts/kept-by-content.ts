import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** So many states are kept: enough for several checkouts' worth of runs at once, little enough for a disk. */
const kept = 5;

/**
 * A folder under `root` for this state of the sources, made by `make` unless it is there. It is written beside and renamed when
 * it is complete: who finds it finds all of it, and of two that make it at once one wins.
 */
export async function keptByContent(
  { root, sources }: { root: string; sources: readonly string[] },
  make: (unfinished: string) => Promise<void>,
): Promise<{ dir: string; made: boolean }> {
  const dir = join(root, stampOf(sources));
  const made = !existsSync(dir);
  if (made) {
    const unfinished = join(root, `unfinished-${randomUUID()}`);
    mkdirSync(unfinished, { recursive: true });
    try {
      await make(unfinished);
      moveUnlessThere(unfinished, dir);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  markUsed(dir);
  prune(root);
  return { dir, made };
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

/** Lets `link` name this folder, without a moment in which it names nothing. */
export function pointTo(link: string, folder: string): void {
  const there = lstatSync(link, { throwIfNoEntry: false });
  if (there?.isSymbolicLink() && existsSync(link) && realpathSync(link) === realpathSync(folder)) return;
  if (there?.isDirectory()) rmSync(link, { recursive: true, force: true });
  const beside = `${link}-${randomUUID()}`;
  // A junction needs no right of its own on Windows; elsewhere the kind is ignored.
  symlinkSync(resolve(folder), beside, 'junction');
  renameSync(beside, link);
}

const markOf = (dir: string): string => join(dirname(dir), `.used-${basename(dir)}`);

/** By the file system's clock: that of the process may be a story's, which lies years back. */
function markUsed(dir: string): void {
  writeFileSync(markOf(dir), '');
}

function prune(root: string): void {
  const used = (name: string): number =>
    statSync(markOf(join(root, name)), { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY;
  const complete = readdirSync(root).filter((name) => !name.startsWith('unfinished-') && !name.startsWith('.'));
  for (const name of complete.toSorted((left, right) => used(right) - used(left)).slice(kept)) {
    rmSync(join(root, name), { recursive: true, force: true });
    rmSync(markOf(join(root, name)), { force: true });
  }
}

function stampOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).toSorted()) visit(join(path, name));
    else hash.update(path).update(readFileSync(path));
  };
  for (const path of paths) if (existsSync(path)) visit(path);
  return hash.digest('hex').slice(0, 20);
}
