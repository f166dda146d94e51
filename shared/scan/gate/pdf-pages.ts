import { type PdfObjects, references, valuesOf } from './pdf-objects.ts';
import { TooComplexError } from './pdf-streams.ts';

const maxDepth = 50;

/** The pages of a document: how many a reader would go through, and which objects they are. */
export interface PdfPages {
  readonly count: number;
  readonly leaves: ReadonlySet<number>;
}

/**
 * Walks the page tree once, whatever it looks like: a node that many others share counts as often as it would be read, so a
 * tree of a few nodes that unfolds to millions is seen (page-count bomb). What a node says of its own count is believed
 * where it is more.
 * @throws TooComplexError for a tree that runs in a circle or has no end.
 */
export function walkPages(objects: PdfObjects): PdfPages {
  const known = new Map<number, number>();
  const leaves = new Set<number>();
  const walking = new Set<number>();
  const count = (node: number): number => {
    const before = known.get(node);
    if (before !== undefined) return before;
    if (walking.has(node) || walking.size > maxDepth) throw new TooComplexError();
    walking.add(node);
    const versions = (objects.bodies.get(node) ?? []).map((body) => inVersion(body));
    walking.delete(node);
    const most = Math.max(0, ...versions);
    known.set(node, most);
    if (most === 1) leaves.add(node);
    return most;
  };
  const inVersion = (body: string): number => {
    const kids = valuesOf(objects, body, 'Kids');
    if (kids.length === 0) return /\/Type\s*\/Pages\b/.test(body) ? 0 : 1;
    const told = Number(/\/Count\s+(\d{1,10})/.exec(body)?.[1] ?? 0);
    return Math.max(told, ...kids.map((text) => references(text).reduce((sum, kid) => sum + count(kid), 0)));
  };
  const roots = [...objects.structure.matchAll(/\/Root\s+(\d{1,10})\s+\d{1,5}\s+R\b/g)].slice(0, 100);
  const trees = roots.flatMap(([, root]) =>
    (objects.bodies.get(Number(root)) ?? []).flatMap((body) =>
      references(/\/Pages\s+\d+\s+\d+\s+R\b/.exec(body)?.[0] ?? ''),
    ),
  );
  return { count: Math.max(0, ...[...new Set(trees)].map(count)), leaves };
}
