import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { Application } from '#domain/application.ts';
import { type Data, placedRows } from '#domain/form-data.ts';
import { textOf } from '#domain/rules/rule.ts';
import { serviceOf } from '#domain/service.ts';
import { type ServiceReport, serviceReportSchema } from '#domain/service-report.ts';
import { readFormData } from '#cases/corrections.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { ServingServices } from './serving-services.ts';

export interface FiledExpert {
  readonly row: number;
  readonly name: string;
  readonly employer: string;
  readonly title?: string;
  readonly birthMonth?: string;
  readonly mobile?: string;
}

const folderOf = ({ id }: Pick<Application, 'id'>): string => scanFolder({ kind: 'application', id });

/** The form as it was decided on: a listed application changes no more, so its version is the filed one. */
export function filedContent(services: Pick<ServingServices, 'documents'>, state: Application): Promise<Data> {
  return readFormData(services.documents, state.id, state.formSha256 ?? '');
}

/** The list of experts, each by its row; who has no name is nobody yet. */
export function expertsOf(content: Data): FiledExpert[] {
  return placedRows(content, 'experts').flatMap(({ row, index }) => {
    const name = textOf(row, 'name');
    if (name === '') return [];
    const more = (['title', 'birthMonth', 'mobile'] as const).flatMap((field) => {
      const value = textOf(row, field);
      return value === '' ? [] : [[field, value] as const];
    });
    return [{ row: index, name, employer: textOf(row, 'employer'), ...Object.fromEntries(more) }];
  });
}

const reportDocument = lazily(() => z.object({ content: serviceReportSchema() }));
const noteDocument = lazily(() => z.object({ content: z.object({ note: z.string() }) }));

/** The report as it was made last; undefined before the first. */
export async function reportedService(
  services: Pick<ServingServices, 'documents'>,
  state: Application,
): Promise<ServiceReport | undefined> {
  const { reportSha256 } = serviceOf(state);
  if (reportSha256 === undefined) return undefined;
  return reportDocument().parse(await services.documents.getDocument(folderOf(state), reportSha256)).content;
}

/** Why it was sent back; undefined where it was not, or was reported again since. */
export async function noteOfReturn(
  services: Pick<ServingServices, 'documents'>,
  state: Application,
): Promise<string | undefined> {
  const { noteSha256 } = serviceOf(state);
  if (noteSha256 === undefined) return undefined;
  return noteDocument().parse(await services.documents.getDocument(folderOf(state), noteSha256)).content.note;
}
