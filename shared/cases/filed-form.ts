import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { Application } from '#domain/application.ts';
import type { CaseToEvaluate } from '#domain/distribution.ts';
import type { EntryUnits } from '#ports/evaluations.ts';
import type { AccountDesk } from '#ports/account-desk.ts';
import type { DocumentVault } from '#ports/vault.ts';
import { scanFolder } from './uploads.ts';

interface FormSources {
  readonly documents: Pick<DocumentVault, 'getDocument'>;
  readonly accounts: Pick<AccountDesk, 'unit'>;
}

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
  services: Pick<FormSources, 'documents'>,
  { id, formSha256 }: Application,
): Promise<FiledForm> {
  if (formSha256 === undefined) throw new Error('a case at the bureau without a form');
  const folder = scanFolder({ kind: 'application', id });
  return documentSchema().parse(await services.documents.getDocument(folder, formSha256));
}

const expertsSchema = lazily(() => z.array(z.looseObject({ employer: z.string().optional() })).catch([]));

/** A case with the units behind the version that is filed now. */
export type FiledCase = CaseToEvaluate & EntryUnits;

/** The units behind an application: the applicant as it calls itself and as a body confirmed it, and the employers of its experts. */
export async function caseToEvaluate(services: FormSources, application: Application): Promise<FiledCase> {
  const evaluators = application.evaluators ?? [];
  const { creditCode, formVersion } = application;
  const content = application.erased ? {} : (await filedForm(services, application)).content;
  const { names } = await services.accounts.unit(creditCode);
  const typed = content['applicantName'];
  return {
    id: application.id,
    creditCode,
    formVersion,
    applicantNames: [...(typeof typed === 'string' ? [typed] : []), ...names],
    employers: expertsSchema()
      .parse(content['experts'])
      .flatMap(({ employer }) => employer ?? []),
    assigned: evaluators.filter(({ status }) => status === 'assigned').map(({ id }) => id),
    left: evaluators.filter(({ status }) => status !== 'assigned').map(({ id }) => id),
  };
}

/** What a part keeps of them. */
export const unitsOf = ({ formVersion, applicantNames, employers }: FiledCase): EntryUnits => ({
  formVersion,
  applicantNames,
  employers,
});
