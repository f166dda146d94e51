import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { NewFact } from '#events/catalogue.ts';
import { objectorSchema, type Objector } from '#events/value-types.ts';
import type { Decision } from './decision.ts';
import { refuse } from './refuse.ts';

/** An objection to an intended decision; what was said of it lies in the vault. */
export const objectionSchema = lazily(() =>
  z.object({
    id: z.string(),
    receivedOn: z.string(),
    from: objectorSchema,
    summarySha256: z.string(),
    answer: z.object({ upheld: z.boolean(), answerSha256: z.string() }).optional(),
  }),
);
export type Objection = z.infer<ReturnType<typeof objectionSchema>>;

export type ObjectionFact = Extract<NewFact, { type: 'objection-registered' | 'objection-answered' }>;

export type ObjectionStep =
  | {
      readonly name: 'register-objection';
      readonly objectionId: string;
      readonly receivedOn: string;
      readonly from: Objector;
      readonly summarySha256: string;
    }
  | {
      readonly name: 'answer-objection';
      readonly objectionId: string;
      readonly upheld: boolean;
      readonly answerSha256: string;
    };

/** Each is answered once; the answer stands. */
export function decideObjection(
  state: { readonly objections?: readonly Objection[] | undefined },
  step: ObjectionStep,
): Decision<ObjectionFact> {
  const known = state.objections?.find(({ id }) => id === step.objectionId);
  if (step.name === 'register-objection') {
    const { objectionId, receivedOn, from, summarySha256 } = step;
    const registered = { objectionId, receivedOn, from, summarySha256 };
    return known ? { facts: [] } : { facts: [{ type: 'objection-registered', version: 1, data: registered }] };
  }
  if (!known) return refuse('objection-unknown');
  if (known.answer) return refuse('objection-closed');
  const { objectionId, upheld, answerSha256 } = step;
  return { facts: [{ type: 'objection-answered', version: 1, data: { objectionId, upheld, answerSha256 } }] };
}

export function evolveObjections(before: readonly Objection[], fact: ObjectionFact): Objection[] {
  if (fact.type === 'objection-registered') {
    const { objectionId, ...rest } = fact.data;
    return [...before, { id: objectionId, ...rest }];
  }
  const { objectionId, upheld, answerSha256 } = fact.data;
  return before.map((one) => (one.id === objectionId ? { ...one, answer: { upheld, answerSha256 } } : one));
}

/** While one is open, what it objects to is not released. */
export const hasOpenObjection = (state: { readonly objections?: readonly Objection[] | undefined }): boolean =>
  (state.objections ?? []).some(({ answer }) => answer === undefined);
