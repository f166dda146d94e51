import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { Application } from '#domain/application.ts';
import type { CaseToEvaluate } from '#domain/distribution.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { BureauServices } from './bureau-services.ts';

const documentSchema = lazily(() =>
  z.object({
    content: z.record(z.string(), z.unknown()),
    /** Why the unit stands by what a rule warned of. */
    justifications: z.array(z.looseObject({})).optional(),
  }),
);
export type FiledForm = z.infer<ReturnType<typeof documentSchema>>;

/** The data that was filed: what lies with the bureau is the version whose hash the case carries. */
export async function filedForm(
  services: Pick<BureauServices, 'documents'>,
  { id, formSha256 }: Application,
): Promise<FiledForm> {
  if (formSha256 === undefined) throw new Error('a case at the bureau without a form');
  const folder = scanFolder({ kind: 'application', id });
  return documentSchema().parse(await services.documents.getDocument(folder, formSha256));
}

const expertsSchema = lazily(() => z.array(z.looseObject({ employer: z.string().optional() })).catch([]));

/** The units behind an application: the applicant as it calls itself and as a body confirmed it, and the employers of its experts. */
export async function caseToEvaluate(
  services: Pick<BureauServices, 'documents' | 'accounts'>,
  application: Application,
): Promise<CaseToEvaluate> {
  const evaluators = application.evaluators ?? [];
  const { creditCode } = application;
  const { content } = await filedForm(services, application);
  const { names } = await services.accounts.unit(creditCode);
  const typed = content['applicantName'];
  return {
    id: application.id,
    creditCode,
    applicantNames: [...(typeof typed === 'string' ? [typed] : []), ...names],
    employers: expertsSchema()
      .parse(content['experts'])
      .flatMap(({ employer }) => employer ?? []),
    assigned: evaluators.filter(({ status }) => status === 'assigned').map(({ id }) => id),
    left: evaluators.filter(({ status }) => status !== 'assigned').map(({ id }) => id),
  };
}
