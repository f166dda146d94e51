import type { Outcome } from '#events/value-types.ts';
import type { Application } from '#domain/application.ts';
import { formDocumentSchema } from '#domain/form-document.ts';
import { rulesAtDecision } from '#domain/rules/at-decision.ts';
import type { Finding } from '#domain/rules/rule.ts';
import type { RuleData } from '#domain/rules/rule-data.ts';
import type { DocumentVault } from '#ports/vault.ts';
import { scanFolder } from './uploads.ts';

/** What the notice says against an outcome, from the form version that was filed; for preparing, previews and the fall-back. */
export async function findingsAtDecision(
  services: { documents: Pick<DocumentVault, 'getDocument'>; rules: RuleData },
  application: Application,
  outcome: Outcome,
): Promise<Finding[]> {
  const { id, kind, formSha256 } = application;
  if (formSha256 === undefined) return [];
  const document = await services.documents.getDocument(scanFolder({ kind: 'application', id }), formSha256);
  return rulesAtDecision({ kind, outcome, content: formDocumentSchema().parse(document).content }, services.rules);
}
