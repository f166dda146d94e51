import * as z from 'zod';
import { lazily } from './lazily.ts';

/** Lower-case SHA-256 in hex. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** An instant in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const instantSchema = z.iso.datetime({ precision: 3 });
/** Ids are random (≥ 128 bit), or the round's own names of bodies; never names of people. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);
export const creditCodeSchema = z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/);

export const aggregateKinds = ['application', 'summary', 'round', 'release', 'account'] as const;
export type AggregateKind = (typeof aggregateKinds)[number];

export const actorSchema = lazily(() =>
  z.object({
    id: z.string().min(1).max(128),
    kind: z.enum(['applicant', 'body', 'bureau', 'administrator', 'system']),
  }),
);
export type Actor = z.infer<ReturnType<typeof actorSchema>>;

/** `application/<id>`, `summary/<round>/<body>`, `round/<id>`, `release/<id>`. */
export const subjectSchema = z.string().regex(/^(application|summary|round|release)(\/[A-Za-z0-9_-]{1,64}){1,2}$/);
/** `account/<id>`: a claim, an invitation, or what was done with one membership. Events of no other kind are about it. */
const accountSubjectSchema = z.string().regex(/^account\/[A-Za-z0-9_-]{1,64}$/);

/**
 * What every fact carries besides its data. `id` is `<subject>/<sequence>`: the same fact published again keeps it.
 * `hash` covers everything else in the fact including `previousHash`, which makes the history of a subject a chain.
 */
const headerAbout = (subject: z.ZodString) => ({
  id: z.string().min(3).max(200),
  subject,
  sequence: z.int().min(0),
  at: instantSchema,
  roundId: idSchema,
  actor: actorSchema(),
  correlationId: z.string().min(1).max(128),
  causationId: z.string().min(1).max(200),
  previousHash: z.union([sha256Schema, z.literal('')]),
  hash: z.union([sha256Schema, z.literal('')]),
});

const header = lazily(() => headerAbout(subjectSchema));
const headerOfAccount = lazily(() => headerAbout(accountSubjectSchema));

export interface EventDefinition<T extends string, V extends number, D extends z.ZodObject> {
  readonly type: T;
  readonly version: V;
  /** The EventBridge detail-type: `<type>.v<version>`. */
  readonly detailType: `${T}.v${V}`;
  readonly about: readonly AggregateKind[];
  /** One sentence for docs/events.md. */
  readonly meaning: string;
  readonly data: D;
  readonly example: z.infer<D>;
  readonly schema: z.ZodObject<
    ReturnType<typeof header> & { type: z.ZodLiteral<T>; version: z.ZodLiteral<V>; data: D }
  >;
}

/**
 * Defines one version of an event. A merged version never changes shape: its JSON Schema is frozen in `events/schemas/`;
 * a new shape is a new version in a new file.
 */
export function defineEvent<const T extends string, const V extends number, D extends z.ZodObject>(definition: {
  type: T;
  version: V;
  about: readonly AggregateKind[];
  meaning: string;
  /** Made when it is first needed: a function that starts cold builds the few shapes that it reads, not all of them. */
  data: () => D;
  example: z.infer<D>;
}): EventDefinition<T, V, D> {
  const { type, version, about, meaning, example } = definition;
  let data: D | undefined;
  let schema: EventDefinition<T, V, D>['schema'] | undefined;
  return {
    type,
    version,
    about,
    meaning,
    example,
    detailType: `${type}.v${version}`,
    get data() {
      data ??= definition.data();
      return data;
    },
    get schema() {
      const common = about.includes('account') ? headerOfAccount() : header();
      schema ??= z.object({ ...common, type: z.literal(type), version: z.literal(version), data: this.data });
      return schema;
    },
  };
}

/** A fact as far as it can be handled without knowing its type. */
export type Envelope = z.infer<z.ZodObject<ReturnType<typeof header>>> & {
  type: string;
  version: number;
  data: Record<string, unknown>;
};

/** What an event says of itself: consumers route by it before they read the rest. */
export const eventNameSchema = lazily(() => z.object({ type: z.string().min(1), version: z.int().positive() }));
