/** The sheet, in millimetres from the upper left corner; printers reach to about 5 mm from the edge. */
export const sheet = {
  width: 210,
  height: 297,
  left: 15,
  right: 195,
  /** Between the two bands that hold the codes. */
  top: 37,
  bottom: 260,
} as const;

/** The same sheet turned by a quarter for whoever reads it; the codes stay where they are on the paper. */
export const landscape = { width: 297, height: 210, left: 10, right: 287, top: 37, bottom: 173 } as const;

/** One module of a code, and the white around it: 4 modules, as the standard asks (ISO/IEC 18004). */
export const code = { moduleMm: 0.62, modules: 37, quietModules: 4, edge: 9.5 } as const;
export const codeMm = code.moduleMm * code.modules;

/** Upper right and lower left. */
export const codePlaces: readonly (readonly [x: number, y: number])[] = [
  [sheet.width - code.edge - codeMm, code.edge],
  [code.edge, sheet.height - code.edge - codeMm],
];

export const points = (millimetres: number): number => (millimetres * 72) / 25.4;
export const millimetres = (pt: number): number => Math.round(((pt * 25.4) / 72) * 100) / 100;
