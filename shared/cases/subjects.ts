import type { Subject } from '#ports/record-store.ts';

export const applicationSubject = (id: string): string => `application/${id}`;
export const summarySubject = (summary: { roundId: string; bodyId: string }): string =>
  `summary/${summary.roundId}/${summary.bodyId}`;

/** The record behind a subject's name: `application/<id>`, `summary/<round>/<body>`, `round/<id>`, `release/<id>`, `account/<id>`. */
export function subjectNamed(subject: string): Subject {
  const [kind, first = '', second = ''] = subject.split('/');
  switch (kind) {
    case 'summary':
      return { kind, roundId: first, bodyId: second };
    case 'round':
    case 'release':
    case 'account':
      return { kind, id: first };
    default:
      return { kind: 'application', id: first };
  }
}
