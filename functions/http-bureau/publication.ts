import { inOrder, type Level, levelOf, type PublishedRow } from '#domain/publication.ts';
import type { ApplicationRow } from '#ports/record-store.ts';
import { spreadsheet } from '#lambda/file-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseQuery } from '#lambda/paging.ts';
import { refuseRequest } from '#lambda/problem.ts';
import { requireBureau } from '#lambda/reviewer-access.ts';
import { levelLabel, listHeaders } from '#texts/bureau-lists.ts';
import { kindLabel } from '#texts/labels.ts';
import type { BureauServices } from './bureau-services.ts';
import { compared } from './comparison-table.ts';

async function published(services: BureauServices): Promise<{ rows: PublishedRow[]; pending: number }> {
  const all = await services.lists.ofRound(services.round.id);
  const rows = all.flatMap(({ status, kind, projectName = '', applicantName = '' }): PublishedRow[] => {
    const level = levelOf(status);
    return level ? [{ level, kind, projectName, applicantName }] : [];
  });
  return { rows: inOrder(rows), pending: all.filter(({ status }) => status === 'recommended').length };
}

const titleOf = ({ round }: BureauServices): string => `${round.year}年国家和本市专家服务基层项目名单`;

/** One that the panel has prepared, in the state that it is in now. */
export interface PreparedRow {
  readonly id: string;
  readonly projectName: string;
  readonly status: ApplicationRow['status'];
  /** Its line on the list that is open to objections; none: it is on no such list, as who withdrew or corrects is not. */
  readonly row: PublishedRow | undefined;
  readonly released: boolean;
}

/** What the panel prepared; those to be recommended or listed, while they lie before it or once it decided, are the intended list. */
export async function preparedRows(services: BureauServices): Promise<PreparedRow[]> {
  const [prepared, all] = await Promise.all([
    services.prepared.loadPrepared(services.round.id),
    services.lists.ofRound(services.round.id),
  ]);
  const outcomes = new Map(prepared.decisions.map(({ applicationId, outcome }) => [applicationId, outcome]));
  return all.flatMap(({ id, kind, status, projectName = '', applicantName = '' }): PreparedRow[] => {
    const outcome = outcomes.get(id);
    if (!outcome) return [];
    const level: Level = outcome === 'recommended' ? 'national' : 'municipal';
    const stands = outcome !== 'not-selected' && compared.includes(status);
    const row = stands ? { level, kind, projectName, applicantName } : undefined;
    return [{ id, projectName, status, row, released: prepared.released.includes(id) }];
  });
}

export const intendedRows = (rows: readonly PreparedRow[]): PublishedRow[] =>
  inOrder(rows.flatMap(({ row }) => row ?? []));

/** The list that the request names: what is listed, or what is open to objections where the round wants that. */
async function namedList(services: BureauServices, request: HttpRequest) {
  const { list = 'listed' } = request.query;
  if (list !== 'listed' && list !== 'intended') refuseQuery('list', 'listed or intended');
  if (list === 'listed') {
    const { rows } = await published(services);
    return { rows, title: titleOf(services), file: '公布名单' };
  }
  if (!services.round.publicity.enabled) refuseRequest('publicity-off');
  const rows = intendedRows(await preparedRows(services));
  return { rows, title: `${services.round.year}年拟列入国家和本市专家服务基层项目公示名单`, file: '公示名单' };
}

/** What is listed, and how many still wait for the ministry's result. */
export async function readPublication(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const { rows, pending } = await published(services);
  return { status: 200, body: { title: titleOf(services), rows, pending, asOf: request.receivedAt } };
}

export async function takePublication(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const { rows, title, file } = await namedList(services, request);
  const bytes = await publicationSheet(title, rows, request.receivedAt);
  return spreadsheet(`${file}-${services.round.year}.xlsx`, bytes);
}

/** The list as it is published: names of projects and units, and nothing else. */
export async function publicationSheet(title: string, rows: readonly PublishedRow[], at: string): Promise<Uint8Array> {
  const { writeSheet } = await import('#forms/xlsx/write-sheet.ts');
  const { order, level, kind, projectName, applicantName } = listHeaders;
  return writeSheet({
    name: '名单',
    title,
    columns: [
      { header: order, width: 7 },
      { header: level, width: 10, centred: true },
      { header: kind, width: 16, centred: true },
      { header: projectName, width: 48 },
      { header: applicantName, width: 40 },
    ],
    rows: rows.map((row, index) => [
      index + 1,
      levelLabel(row.level).zh,
      kindLabel(row.kind).zh,
      row.projectName,
      row.applicantName,
    ]),
    at,
  });
}
