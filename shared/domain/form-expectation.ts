import * as z from 'zod';

const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const printedVersionSchema = z.object({ version: z.int().positive(), versionHash: z.string() });

/**
 * What a scan of one printed form must show: written when the form is printed (`FORM.expect.json`, and beside the PDF in
 * the vault), read by whoever inspects its scan. Lengths in millimetres from the page's upper left corner; a box is
 * x, y, width, height.
 */
export const formExpectationSchema = z.object({
  schema: z.literal(1),
  annex: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  form: z.string(),
  version: z.int().positive(),
  /** SHA-256 of the frozen data. */
  sha256: z.string(),
  versionHash: z.string(),
  pageMm: z.tuple([z.number(), z.number()]),
  pages: z
    .array(
      z.object({
        page: z.int().positive(),
        pageHash: z.string(),
        /** SHA-256 of all that the page says apart from what tells versions apart; forms alone have it. */
        contentSha256: z.string().optional(),
        /** Earlier versions whose page said the very same and holds still: their paper counts here too. */
        kept: z.array(printedVersionSchema).optional(),
        /** Where the page's codes stand, without their quiet zone, and how wide one module is. */
        codes: z.array(z.object({ boxMm: boxSchema, moduleMm: z.number() })),
      }),
    )
    .min(1),
  /** Where a seal is looked for, and whose. A scan may be missing one that is not `required`. */
  seals: z.array(
    z.object({
      party: z.enum(['applicant', 'body', 'bureau']),
      page: z.int().positive(),
      boxMm: boxSchema,
      required: z.boolean(),
    }),
  ),
  /** Where phone numbers stand: who may not see them is shown pictures with these places covered. Forms alone have it. */
  phones: z.array(z.object({ page: z.int().positive(), boxMm: boxSchema })).optional(),
  /**
   * A landscape page: the same sheet, with its codes where they always are, turned so many degrees clockwise for whoever reads
   * it. Boxes stay in the sheet's own millimetres.
   */
  turned: z.literal(90).optional(),
  /** Versions that were printed before this one: a scan of one of them is named as such. */
  earlier: z.array(printedVersionSchema),
});
export type FormExpectation = z.infer<typeof formExpectationSchema>;

/**
 * After a return, where the round lets pages that did not change hold (ADR 35): each page that says the same in the returned
 * version takes that version's paper as well, and whatever that version took. A page with a box for a seal is always stamped
 * anew, for its seal speaks of the whole version; `contentSha256` covers the number of pages, so that one more changes all.
 */
export function keepingPages(next: FormExpectation, returned: FormExpectation): FormExpectation {
  const stamped = new Set([...next.seals, ...returned.seals].map(({ page }) => page));
  const { version, versionHash } = returned;
  const pages = next.pages.map((one) => {
    const before = returned.pages.find(({ page }) => page === one.page);
    const same = one.contentSha256 !== undefined && one.contentSha256 === before?.contentSha256;
    if (!same || stamped.has(one.page)) return one;
    return { ...one, kept: [...(before.kept ?? []), { version, versionHash }] };
  });
  return { ...next, pages };
}

type BoxMm = readonly [x: number, y: number, width: number, height: number];
const round = (value: number): number => Math.round(value * 100) / 100;

/** Where a box of the sheet stands for whoever reads the sheet turned by a quarter. */
export function boxAsRead(box: BoxMm, sheetHeight: number): [number, number, number, number] {
  const [x, y, width, height] = box;
  return [round(sheetHeight - y - height), round(x), round(height), round(width)];
}

/** The other way round: a box of the landscape page as it lies on the sheet. */
export function boxOnSheet(box: BoxMm, sheetHeight: number): [number, number, number, number] {
  const [x, y, width, height] = box;
  return [round(y), round(sheetHeight - x - width), round(height), round(width)];
}

/** What a person is shown: the page's size and the seals' boxes in the direction in which it is read. */
export function asRead(expectation: FormExpectation): Pick<FormExpectation, 'pageMm' | 'seals'> {
  const { pageMm, seals, turned } = expectation;
  if (!turned) return { pageMm, seals };
  const [width, height] = pageMm;
  return {
    pageMm: [height, width],
    seals: seals.map((seal) => ({ ...seal, boxMm: boxAsRead(seal.boxMm, height) })),
  };
}
