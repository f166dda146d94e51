/** What the reader says of a scan; lengths in millimetres on the sheet, from its upper left corner as it is read. */
export type BoxMm = readonly [x: number, y: number, width: number, height: number];
export type Colour = 'colour' | 'grey' | 'bw';
export type SealState = 'present' | 'uncertain' | 'absent' | 'colourless';
export type Severity = 'error' | 'warning' | 'info';
export type Verdict = 'accepted' | 'accepted-with-warnings' | 'refused';

/** A red mark that looks like a seal, or like a part of one. `edge-arc`: 骑缝章, never counted as the seal. */
export interface Mark {
  readonly shape: 'round' | 'oval' | 'edge-arc';
  readonly state: 'present' | 'uncertain';
  /** 0 to 1. */
  readonly confidence: number;
  readonly centreMm: readonly [x: number, y: number];
  readonly diameterMm: number;
}

export interface ReadCode {
  readonly text: string;
  readonly form: string;
  readonly version: number;
  readonly page: number;
  readonly pages: number;
}

export interface ReadPage {
  /** From 0, over all files in the order given. */
  readonly index: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly dpi: number;
  /** Degrees by which the sheet lies turned in its file: 0, 90, 180 or 270, clockwise. */
  readonly rotation: number;
  readonly skewDegrees: number;
  readonly colour: Colour;
  readonly blank: boolean;
  readonly code: ReadCode | null;
  readonly seal: SealState;
  readonly marks: readonly Mark[];
}

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** The page's index in the scan; null: the scan as a whole. */
  readonly page: number | null;
  readonly boxMm: BoxMm | null;
  readonly message: string;
}
