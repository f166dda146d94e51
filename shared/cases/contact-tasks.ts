import type { Member, Office } from '#domain/members.ts';
import { officeThatCalls, type Unreached } from '#domain/unreached.ts';
import type { MemberDirectory } from '#ports/members.ts';
import type { ApplicationLists, ApplicationRow, RecordStore } from '#ports/record-store.ts';
import type { CaseServices } from './case-services.ts';
import { applicationSubject, summarySubject } from './subjects.ts';

/** Somebody whom no mail reached, on which case, and which office is to call them. */
export interface ContactTask extends Unreached {
  readonly subject: string;
  readonly bodyId: string;
  readonly projectName?: string | undefined;
  /** Absent where the membership was ended meanwhile. */
  readonly name?: string | undefined;
  readonly office: Office;
}

export interface TaskServices extends CaseServices {
  readonly lists: ApplicationLists;
  readonly members: Pick<MemberDirectory, 'member'>;
}

/** The open tasks of one body's cases and summary, or of all: read from the lists, so a fresh one may show a moment late. */
export async function tasksOf(services: TaskServices, bodyId?: string): Promise<ContactTask[]> {
  const rows = await services.lists.ofRound(services.round.id, bodyId);
  const cases = await Promise.all(rows.filter(({ unreached }) => unreached).map((row) => ofApplication(services, row)));
  const bodies = services.round.bodies.filter(({ id }) => bodyId === undefined || id === bodyId);
  const summaries = await Promise.all(bodies.map(({ id }) => ofSummary(services, id)));
  return [...cases, ...summaries].flat();
}

async function ofApplication(services: TaskServices, row: ApplicationRow): Promise<ContactTask[]> {
  const loaded = await services.store.loadApplication(row.id, recent);
  const { bodyId, creditCode, projectName } = row;
  return tasks(services, loaded?.state.unreached ?? [], {
    subject: applicationSubject(row.id),
    bodyId,
    creditCode,
    projectName,
  });
}

async function ofSummary(services: TaskServices, bodyId: string): Promise<ContactTask[]> {
  const { state } = await services.store.loadSummary(services.round.id, bodyId, recent);
  return tasks(services, state.unreached ?? [], { subject: summarySubject(state), bodyId });
}

const recent: Parameters<RecordStore['loadApplication']>[1] = { recent: true };

function tasks(
  services: TaskServices,
  open: readonly Unreached[],
  about: { subject: string; bodyId: string; creditCode?: string; projectName?: string | undefined },
): Promise<ContactTask[]> {
  const { subject, bodyId, projectName } = about;
  return Promise.all(
    open.map(async (one) => {
      const person = await services.members.member(one.memberId, { fresh: false });
      return { ...one, subject, bodyId, projectName, name: nameOf(person), office: officeThatCalls(person, about) };
    }),
  );
}

function nameOf(person: Member): string | undefined {
  return person.memberships.find(({ status }) => status === 'active')?.name;
}
