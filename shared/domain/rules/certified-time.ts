import type { CertifiedTime } from '../certified-time.ts';
import { type Refusal, refuse } from '../refuse.ts';
import { withoutRoom } from './calendar-room.ts';
import { samePerson } from './same-person.ts';

/** R44: time counts as 继续教育课时 or as 定期工作时间: what was certified as the one is never certified as the other. */
export function notBothKinds(
  certified: readonly CertifiedTime[],
  wanted: CertifiedTime & { readonly row: number },
): Refusal | undefined {
  const others = certified.filter(({ as, marks }) => as !== wanted.as && samePerson(marks, wanted.marks));
  for (const { spans } of others)
    for (const span of spans) {
      const shared = wanted.spans.find(({ from, to }) => from <= span.to && span.from <= to);
      if (!shared) continue;
      const from = shared.from > span.from ? shared.from : span.from;
      const to = shared.to < span.to ? shared.to : span.to;
      return refuse('time-certified-otherwise', { row: wanted.row, from, to }).refusal;
    }
  return undefined;
}

/** R44: nor is a day certified twice as the one kind, over all projects of a person: what stands leaves the rest of the calendar. */
export function notTwice(
  certified: readonly CertifiedTime[],
  wanted: CertifiedTime & { readonly row: number },
): Refusal | undefined {
  const stands = certified
    .filter(({ as, marks }) => as === wanted.as && samePerson(marks, wanted.marks))
    .flatMap(({ spans }) => spans);
  if (withoutRoom([...stands, ...wanted.spans]).length === 0) return undefined;
  const shared = wanted.spans.find((one) => stands.some(({ from, to }) => one.from <= to && from <= one.to));
  return refuse('time-certified-already', { row: wanted.row, from: shared?.from ?? '', to: shared?.to ?? '' }).refusal;
}
