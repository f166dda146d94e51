import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { NewFact } from '#events/catalogue.ts';
import { applicationKinds, gatedFileSchema, readerSchema } from '#events/value-types.ts';
import { paperSchema } from './handed-in.ts';
import { summaryStatuses } from './summary-lifecycle.ts';
import { evolveUnreached, unreachedSchema } from './unreached.ts';

const lateScanSchema = lazily(() =>
  z.object({ uploadId: z.string(), receivedAt: z.string(), files: z.array(gatedFileSchema()), version: z.int() }),
);
const placedSchema = lazily(() => z.object({ id: z.string(), kind: z.enum(applicationKinds), formVersion: z.int() }));
export type Placed = z.infer<ReturnType<typeof placedSchema>>;

/** A body's part in the round: its placed set (which is its use of the quota), its summary, and what was settled for it. */
export const summarySchema = lazily(() =>
  z.object({
    roundId: z.string(),
    bodyId: z.string(),
    status: z.enum(summaryStatuses),
    /** The version issued last; 0 before the first. */
    version: z.int().min(0),
    placed: z.array(placedSchema()),
    documentSha256: z.string().optional(),
    uploadId: z.string().optional(),
    cap: z.int().optional(),
    extendedUntil: z.string().optional(),
    cutOffAt: z.string().optional(),
    endedFrom: z.enum(summaryStatuses).optional(),
    lateScan: lateScanSchema().optional(),
    /** A scan in time that the reader has warnings about; it waits for the body's word. */
    questioned: lateScanSchema()
      .extend({ reader: readerSchema(), findings: z.array(z.string()) })
      .optional(),
    /** Whom no mail about it reached, until somebody called them. */
    unreached: z.array(unreachedSchema()).optional(),
    paper: paperSchema().optional(),
  }),
);
export type Summary = z.infer<ReturnType<typeof summarySchema>>;

/** A body that did nothing yet has an open, empty summary: it needs no item in the table. */
export function emptySummary(roundId: string, bodyId: string): Summary {
  return { roundId, bodyId, status: 'open', version: 0, placed: [] };
}

export type SummaryFact = Extract<
  NewFact,
  {
    type:
      | `summary-${string}`
      | 'placement-changed'
      | `body-${string}`
      | 'nothing-to-forward-declared'
      | 'scan-gated'
      | 'scan-refused'
      | 'scan-questioned'
      | 'scan-justified'
      | 'scan-kept-late'
      | 'paper-received'
      | 'mail-undeliverable'
      | 'contact-settled';
  }
>;

/** The next state of a summary; total over every fact about one. */
export function evolveSummary(state: Summary, fact: SummaryFact): Summary {
  switch (fact.type) {
    case 'placement-changed':
      return { ...state, status: state.status === 'late' ? 'late' : 'open', placed: fact.data.placed };
    case 'summary-issued': {
      const { lateScan: _old, questioned: _asked, ...rest } = state;
      return { ...rest, status: 'issued', version: fact.data.summaryVersion, documentSha256: fact.data.documentSha256 };
    }
    case 'summary-voided': {
      const { documentSha256: _void, lateScan: _late, questioned: _asked, ...rest } = state;
      // What was printed before the deadline does not come back with an extension either.
      return state.endedFrom ? { ...rest, endedFrom: 'open' } : rest;
    }
    case 'summary-forwarded': {
      const { lateScan: _admitted, questioned: _settled, endedFrom: _over, ...rest } = state;
      return { ...rest, status: 'forwarded', uploadId: fact.data.uploadId };
    }
    case 'summary-marked-late':
      return { ...state, status: 'late', endedFrom: state.status };
    case 'nothing-to-forward-declared':
      return { ...state, status: 'nothing-to-forward' };
    case 'body-cap-raised':
      return { ...state, cap: fact.data.max };
    case 'body-cut-off-set':
      return { ...state, cutOffAt: fact.data.cutOffAt };
    case 'body-deadline-extended': {
      const { endedFrom, ...rest } = state;
      return { ...rest, extendedUntil: fact.data.until, status: endedFrom ?? state.status };
    }
    case 'scan-kept-late': {
      const { uploadId, receivedAt, files, formVersion } = fact.data;
      return { ...state, lateScan: { uploadId, receivedAt, files, version: formVersion } };
    }
    case 'scan-questioned': {
      const { formVersion: version, ...scan } = fact.data;
      return { ...state, questioned: { ...scan, version } };
    }
    case 'paper-received': {
      const { deadlineAt: _then, ...paper } = fact.data;
      return { ...state, paper };
    }
    case 'scan-gated':
    case 'scan-refused':
    case 'scan-justified':
    case 'summary-printed':
      return state;
    case 'mail-undeliverable':
    case 'contact-settled':
      return { ...state, unreached: evolveUnreached(state.unreached ?? [], fact) };
  }
}
