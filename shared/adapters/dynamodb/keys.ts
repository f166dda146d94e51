import type { ScanOwner, Subject } from '#ports/record-store.ts';

/** Every key of the table is built here, from parts that cannot hold a separator (G9). */
function part(value: string): string {
  if (!/^[A-Za-z0-9:_.-]{1,200}$/.test(value)) throw new TypeError('not an id');
  return value;
}

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export function partitionOf(subject: Subject): string {
  switch (subject.kind) {
    case 'application':
      return `APPLICATION#${part(subject.id)}`;
    case 'summary':
      return `SUMMARY#${part(subject.roundId)}#${part(subject.bodyId)}`;
    case 'round':
      return `ROUND#${part(subject.id)}`;
    case 'release':
      return `RELEASE#${part(subject.id)}`;
    case 'account':
      return `ACCOUNT#${part(subject.id)}`;
  }
}

export const stateKey = (subject: Subject): Key => ({ pk: partitionOf(subject), sk: 'STATE' });
export const factKey = (subject: Subject, sequence: number): Key => ({
  pk: partitionOf(subject),
  sk: `FACT#${String(sequence).padStart(6, '0')}`,
});
export const publishedKey = (subject: Subject): Key => ({ pk: partitionOf(subject), sk: 'PUBLISHED' });
export const draftKey = (applicationId: string): Key => ({
  pk: partitionOf({ kind: 'application', id: applicationId }),
  sk: 'DRAFT',
});
/** What the unit of a listed application has filled in of its service. */
export const serviceDraftKey = (applicationId: string): Key => ({
  pk: partitionOf({ kind: 'application', id: applicationId }),
  sk: 'DRAFT#SERVICE',
});
/** What was certified to people of one name; the key is a hash under the house's salt (R44). */
export const certifiedTimesKey = (key: string): Key => ({ pk: `CERTIFIED#${part(key)}`, sk: 'TIMES' });
/** Where the salt of those hashes lies. */
export const saltKey: Key = { pk: 'CERTIFIED', sk: 'SALT' };
export const scanKey = (owner: ScanOwner, uploadId: string): Key => ({
  pk: partitionOf(owner),
  sk: `SCAN#${part(uploadId)}`,
});
export const formKey = (owner: ScanOwner, formVersion: number): Key => ({
  pk: partitionOf(owner),
  sk: `FORM#${String(formVersion).padStart(4, '0')}`,
});
export const preparedKey = (roundId: string, applicationId: string): Key => ({
  pk: `ROUND#${part(roundId)}`,
  sk: `PREPARED#${part(applicationId)}`,
});
/** Which version the prepared decisions are at, and which were released. */
export const preparedSetKey = (roundId: string): Key => ({ pk: `ROUND#${part(roundId)}`, sk: 'PREPARED' });
export const evaluationPartition = (roundId: string): string => `EVALUATION#${part(roundId)}`;
export const evaluationKey = (one: { roundId: string; applicationId: string; memberId: string }): Key => ({
  pk: evaluationPartition(one.roundId),
  sk: `${part(one.applicationId)}#${part(one.memberId)}`,
});
export const listOfEvaluator = (roundId: string, memberId: string): string =>
  `EVALUATOR#${part(roundId)}#${part(memberId)}`;
export const clockKey = (roundId: string): Key => ({ pk: `ROUND#${part(roundId)}`, sk: 'CLOCK' });
export const claimKey = (claim: { roundId: string; creditCode: string; bucket: string }): Key => ({
  pk: `CLAIM#${part(claim.roundId)}#${part(claim.creditCode)}`,
  sk: `CLAIM#${part(claim.bucket)}`,
});
export const membershipKey = (memberId: string, office: string): Key => ({
  pk: `MEMBER#${part(memberId)}`,
  sk: `MEMBERSHIP#${part(office)}`,
});
/** The units for which somebody waits to be confirmed, and the records that are about them. */
export const deskKey = (memberId: string): Key => ({ pk: `DESK#${part(memberId)}`, sk: 'DESK' });
/** Who confirmed the people of a unit, and who came last. */
export const unitKey = (creditCode: string): Key => ({ pk: `UNIT#${part(creditCode)}`, sk: 'DESK' });
/** The token of an invitation, for its mail. */
export const invitationLinkKey = (id: string): Key => ({ pk: `ACCOUNT#${part(id)}`, sk: 'LINK' });
export const rateKey = (memberId: string, minute: string): Key => ({
  pk: `RATE#${part(memberId)}#${part(minute)}`,
  sk: 'RATE',
});
export const mailPartition = (roundId: string, day: string): string => `MAIL#${part(roundId)}#${part(day)}`;
export const accessPartition = (roundId: string, day: string): string => `ACCESS#${part(roundId)}#${part(day)}`;
/** What was seen, by when and by whom; the request's id keeps two of one instant apart. */
export const accessKey = (entry: { roundId: string; at: string; memberId: string; requestId: string }): Key => ({
  pk: accessPartition(entry.roundId, entry.at.slice(0, 10)),
  sk: `${part(entry.at)}#${part(entry.memberId)}#${part(entry.requestId)}`,
});

export const listOfRound = (roundId: string): string => `ROUND#${part(roundId)}`;
export const listOfOffice = (office: string): string => `OFFICE#${part(office)}`;

/** The subject behind a partition, as events name it: `application/<id>` … */
export function subjectOfPartition(pk: string): Subject {
  const [kind, first = '', second = ''] = pk.split('#');
  switch (kind) {
    case 'APPLICATION':
      return { kind: 'application', id: first };
    case 'SUMMARY':
      return { kind: 'summary', roundId: first, bodyId: second };
    case 'ROUND':
      return { kind: 'round', id: first };
    case 'RELEASE':
      return { kind: 'release', id: first };
    case 'ACCOUNT':
      return { kind: 'account', id: first };
    default:
      throw new TypeError('no subject has such a key');
  }
}

export function parseSubject(subject: string): Subject {
  const [kind = '', ...rest] = subject.split('/');
  return subjectOfPartition([kind.toUpperCase(), ...rest].join('#'));
}

/** `APPLICATION#x` → `application/x`: the subject as events name it. */
export function subjectName(pk: string): string {
  const [kind = '', ...ids] = pk.split('#');
  return [kind.toLowerCase(), ...ids].join('/');
}
