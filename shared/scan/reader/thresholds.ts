/** The numbers that a verdict hangs on: recorded with every scan beside the version of the reader. */
export const thresholds = {
  /** Pixels per inch: below `lowDpi` a warning, below `unreadableDpi` and without a code an error. */
  lowDpi: 95,
  unreadableDpi: 60,
  /** See `sharpnessOf`; below it a warning. */
  dullSharpness: 0.16,
  /** How much of the sheet may lie outside of the image, in millimetres. */
  cutMm: 6,
  /** A seal of an office is 38 to 50 mm across; a little more is allowed for shrinking prints and stretched scans. */
  sealMm: { least: 35, most: 54 },
  /** A centre so near the edge, or beyond it, belongs to a stamp across the edges of several pages (骑缝章). */
  edgeMm: 9,
  /** Of a mark's confidence: from `present` on it is a seal, from `reported` on it is uncertain. */
  confidence: { present: 0.5, reported: 0.36, oval: 0.5 },
  /** The strength of red below which a seal may be one of the back of the sheet that shows through: nobody can be sure. */
  showsThrough: 0.066,
} as const;
