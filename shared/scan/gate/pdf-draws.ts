import { type PdfObjects, references, valuesOf } from './pdf-objects.ts';
import { TooComplexError } from './pdf-streams.ts';

/** Drawing instructions, in bytes, that a reader would go through; a page of text has some ten thousand. */
const maxWork = 64 * 1024 * 1024;
/** What one drawing costs, however little it draws. */
const least = 64;
const maxDepth = 30;

/**
 * Forms may draw forms that draw forms: eight of them, each drawing the next ten times, are a hundred million drawings in two
 * kilobytes. The work of a document follows from its structure, form by form, without drawing any.
 * @throws TooComplexError where it is more than any scan needs.
 */
export function checkDraws(objects: PdfObjects, pages: ReadonlySet<number>): void {
  const known = new Map<number, number>();
  const drawing = new Set<number>();
  const shared = named(resourcesIn(objects, [objects.structure]));

  let looked = 0;
  const workOf = (number: number): number => {
    const content = objects.contents.get(number);
    if (content === undefined) return least;
    const before = known.get(number);
    if (before !== undefined) return before;
    // A form that draws itself is stopped by every library.
    if (drawing.has(number)) return 0;
    if (drawing.size > maxDepth) throw new TooComplexError();
    drawing.add(number);
    const work = through(content, objects.bodies.get(number) ?? []);
    drawing.delete(number);
    known.set(number, work);
    return work;
  };
  const through = (content: string, owners: readonly string[]): number => {
    const resources = owners.flatMap((owner) => valuesOf(objects, owner, 'Resources'));
    looked += resources.reduce((sum, text) => sum + text.length, content.length);
    if (looked > maxWork) throw new TooComplexError();
    const own = named(resourcesIn(objects, resources));
    let work = least + content.length;
    for (const [name, times] of drawn(content)) {
      const forms = own.get(name) ?? shared.get(name) ?? [];
      work += times * forms.reduce((most, form) => Math.max(most, workOf(form)), least);
    }
    if (work > maxWork) throw new TooComplexError();
    return work;
  };
  let all = 0;
  for (const page of pages) {
    const owners = objects.bodies.get(page) ?? [];
    const streams = owners.flatMap((owner) => contentsOf(owner));
    for (const stream of new Set(streams)) all += through(objects.contents.get(stream) ?? '', owners);
    if (all > maxWork) throw new TooComplexError();
  }
}

/** One stream, or several one after the other. */
function contentsOf(page: string): number[] {
  return references(/\/Contents\s*(?:\[[^\]]*\]|\d+\s+\d+\s+R\b)/.exec(page)?.[0] ?? '');
}

const resourcesIn = (objects: PdfObjects, resources: readonly string[]): string[] =>
  resources.flatMap((text) => valuesOf(objects, text, 'XObject'));

/** Which objects a name stands for. */
function named(dictionaries: readonly string[]): Map<string, number[]> {
  const names = new Map<string, number[]>();
  for (const dictionary of dictionaries) {
    for (const [, name = '', number] of dictionary.matchAll(/\/([^\s/<>[\]()]+)\s+(\d{1,10})\s+\d{1,5}\s+R\b/g)) {
      const known = names.get(name);
      if (known) known.push(Number(number));
      else names.set(name, [Number(number)]);
    }
  }
  return names;
}

function drawn(content: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const [, name = ''] of content.matchAll(/\/([^\s/<>[\]()]+)\s+Do\b/g))
    times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}
