import { claimRoutes, confirmingRoutes, officeRoutes, standingRoutes } from './routes-of-accounts.ts';

/** Every route of the API: the gateway's routes, the functions' dispatch, the contract and the access matrix come from here. */
export const scopes = { apply: 'shenbao/apply', review: 'shenbao/review', administer: 'shenbao/administer' } as const;
export type Scope = (typeof scopes)[keyof typeof scopes];
export type HttpFunction =
  | 'http-public'
  | 'http-applicant'
  | 'http-reviewer'
  | 'http-service'
  | 'http-bureau'
  | 'http-administrator'
  | 'http-account';
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly function: HttpFunction;
  /** Any one of these; none: open to everybody. */
  readonly scopes: readonly Scope[];
  /** One line for the contract. */
  readonly summary: string;
}

const anyone: readonly Scope[] = Object.values(scopes);

function routesOf<const P extends readonly (readonly [Method, string, string])[]>(
  name: HttpFunction,
  needed: readonly Scope[],
  rows: P,
): Route[] {
  return rows.map(([method, path, summary]) => ({ method, path, function: name, scopes: needed, summary }));
}

export const routes: readonly Route[] = [
  ...routesOf(
    'http-public',
    [],
    [
      ['GET', '/openapi.json', 'This contract'],
      ['GET', '/health', 'Is the service up'],
      ['GET', '/keys/head', 'The public key under which receipts are signed'],
      ['GET', '/rounds/{roundId}/personal-data', 'Why personal data are asked for, and how long they are kept'],
    ],
  ),
  ...routesOf('http-applicant', anyone, [
    ['GET', '/me', 'Who I am here: my memberships'],
    ['GET', '/rounds/{roundId}', 'A round: its deadlines, bodies, quota and state'],
    ['GET', '/rounds/{roundId}/forms/{kind}', 'The definition of a form: sections, fields, limits, words'],
  ]),
  ...routesOf(
    'http-applicant',
    [scopes.apply],
    [
      ['GET', '/applications', 'The applications of my units'],
      ['POST', '/applications', 'Begin an application'],
      ['GET', '/applications/{applicationId}', 'One application: state, next step, deadline'],
      ['GET', '/applications/{applicationId}/draft', 'The data filled in so far'],
      ['PUT', '/applications/{applicationId}/draft', 'Save the data filled in so far'],
      ['POST', '/applications/{applicationId}/check', 'Check the draft: everything that stands in its way, at once'],
      ['POST', '/applications/{applicationId}/freeze', 'Freeze the draft as a form version'],
      ['POST', '/applications/{applicationId}/edit-again', 'Void the frozen version and edit again'],
      ['GET', '/applications/{applicationId}/correction', 'What the reviewer asked for on returning it'],
      ['GET', '/applications/{applicationId}/changes', 'The returned version against the present one, field by field'],
      ['POST', '/applications/{applicationId}/withdraw', 'Withdraw the application'],
      [
        'POST',
        '/applications/{applicationId}/uploads',
        'Announce the files of a stamped scan and get where to post them',
      ],
      ['GET', '/applications/{applicationId}/uploads/{uploadId}', 'What came of an upload'],
      ['GET', '/applications/{applicationId}/uploads/{uploadId}/pages', 'What the reader saw, page by page'],
      [
        'POST',
        '/applications/{applicationId}/uploads/{uploadId}/justification',
        'Explain the reader’s warnings and file the scan with them',
      ],
      ['GET', '/applications/{applicationId}/form', 'The printed form of the current version'],
      ['GET', '/applications/{applicationId}/history', 'The chain of facts'],
      ['GET', '/applications/{applicationId}/reasons', 'Why it was handed over, and why its deadlines moved'],
      ['GET', '/applications/{applicationId}/receipt', 'The signed receipt'],
    ],
  ),
  ...routesOf(
    'http-reviewer',
    [scopes.review],
    [
      ['GET', '/bodies/{bodyId}/applications', 'The queue of a nominating body'],
      ['GET', '/bodies/{bodyId}/tasks', 'Whom the body is to call because no mail reached them'],
      ['GET', '/bodies/{bodyId}/reasons', 'Why the body’s terms and deadlines were changed'],
      ['GET', '/bodies/{bodyId}/overview', 'What a nominating body still has to do before its deadline'],
      ['GET', '/bodies/{bodyId}/summary', 'The summary of a nominating body'],
      ['POST', '/bodies/{bodyId}/summary/issue', 'Issue the summary from the placed set'],
      ['GET', '/bodies/{bodyId}/summary/print', 'The printed summary and its XLSX twin'],
      ['GET', '/bodies/{bodyId}/summary/print/{sha256}', 'A short-lived link to one of them; logged'],
      ['POST', '/bodies/{bodyId}/summary/nothing-to-forward', 'Declare that none is forwarded'],
      ['POST', '/bodies/{bodyId}/summary/uploads', 'Announce the files of the stamped summary'],
      ['GET', '/bodies/{bodyId}/summary/uploads/{uploadId}', 'What came of an upload of the summary'],
      [
        'GET',
        '/bodies/{bodyId}/summary/uploads/{uploadId}/pages',
        'What the reader saw of the stamped summary, page by page',
      ],
      [
        'POST',
        '/bodies/{bodyId}/summary/uploads/{uploadId}/justification',
        'Explain the reader’s warnings and forward the summary with them',
      ],
      ['PUT', '/bodies/{bodyId}/cut-off', 'Set the body’s own cut-off for its applicants'],
      ['POST', '/bodies/{bodyId}/cut-off/preview', 'What a move of the cut-off would do'],
      ['GET', '/review/applications/{applicationId}', 'One application as its reviewers see it'],
      ['GET', '/review/applications/{applicationId}/history', 'The chain of facts'],
      ['GET', '/review/applications/{applicationId}/reasons', 'Why it was handed over, and why its deadlines moved'],
      ['GET', '/review/applications/{applicationId}/form', 'The frozen form data, phone numbers masked'],
      ['POST', '/review/applications/{applicationId}/reveal', 'The frozen form data with phone numbers; it is logged'],
      [
        'POST',
        '/review/applications/{applicationId}/contacts/{memberId}',
        'Somebody whom no mail reached was told in another way',
      ],
      [
        'GET',
        '/review/applications/{applicationId}/uploads/{uploadId}/pages',
        'What the reader saw of a scan, page by page, as pictures',
      ],
      [
        'POST',
        '/review/applications/{applicationId}/findings',
        'Confirm or override what the reader said of the filed scan',
      ],
      [
        'GET',
        '/review/applications/{applicationId}/files/{sha256}',
        'A short-lived link to one file of the accepted scan',
      ],
      ['GET', '/review/applications/{applicationId}/changes', 'The returned version against the corrected one'],
      ['POST', '/review/applications/{applicationId}/return', 'Return for correction'],
      ['POST', '/review/applications/{applicationId}/transfer', 'Hand over to another nominating body'],
      ['POST', '/review/applications/{applicationId}/decline', 'Do not take further'],
      ['POST', '/review/applications/{applicationId}/nominate', 'Record the assessment and nominate'],
      ['POST', '/review/applications/{applicationId}/rank', 'Rank among the candidates'],
      ['POST', '/review/applications/{applicationId}/place', 'Place on the summary'],
      ['POST', '/review/applications/{applicationId}/take-out', 'Take off the summary'],
      [
        'POST',
        '/review/applications/{applicationId}/substitute',
        'Take off the summary and place another in its stead',
      ],
      ['POST', '/review/applications/{applicationId}/extend', 'Give a named extension'],
    ],
  ),
  ...routesOf(
    'http-bureau',
    [scopes.review],
    [
      ['GET', '/bureau/applications', 'All applications of the round that were submitted'],
      ['GET', '/bureau/proposals', 'What title committees have proposed, and how far it is'],
      ['PUT', '/bureau/deadline', 'Move the round’s deadline'],
      ['POST', '/bureau/deadline/preview', 'What a move of the round’s deadline would do'],
      ['PUT', '/bureau/bodies/{bodyId}/cap', 'Raise the cap of one body'],
      ['POST', '/bureau/bodies/{bodyId}/extend', 'Give one body a named extension'],
      ['POST', '/bureau/paper-receipts', 'Register paper at the counter, by its form’s code or by whose it is'],
      ['POST', '/bureau/evaluation', 'Begin the evaluation'],
      [
        'POST',
        '/bureau/applications/{applicationId}/intake-check',
        'Record the check for completeness of what was forwarded',
      ],
      ['GET', '/bureau/assignments', 'Who evaluates what, and what is open'],
      ['POST', '/bureau/assignments', 'Distribute the applications evenly over the panel'],
      ['GET', '/bureau/applications/{applicationId}/evaluation', 'Evaluators, scores and comments of one application'],
      ['POST', '/bureau/applications/{applicationId}/evaluators', 'Give the application to an evaluator by hand'],
      [
        'POST',
        '/bureau/applications/{applicationId}/evaluators/{memberId}/removal',
        'Take the application from an evaluator',
      ],
      ['POST', '/bureau/scoring/close', 'Close the scoring'],
      ['POST', '/bureau/scoring/reopen', 'Open the scoring again'],
      ['GET', '/bureau/comparison', 'All evaluated applications with mean, spread, rank and ties'],
      ['GET', '/evaluation/applications', 'The applications that I evaluate'],
      ['GET', '/evaluation/applications/{applicationId}', 'One application as its evaluator sees it'],
      [
        'GET',
        '/evaluation/applications/{applicationId}/uploads/{uploadId}/pages',
        'The pages of its accepted scan, as pictures',
      ],
      ['PUT', '/evaluation/applications/{applicationId}/score', 'Score it, or score it anew'],
      ['POST', '/evaluation/applications/{applicationId}/conflict', 'Declare a conflict of interest and leave it'],
      ['GET', '/bureau/prepared', 'The prepared decisions'],
      ['PUT', '/bureau/prepared/{applicationId}', 'Prepare a decision'],
      ['DELETE', '/bureau/prepared/{applicationId}', 'Take back a prepared decision'],
      ['POST', '/bureau/releases/preview', 'What a release would change, whom it would tell, and what is not ready'],
      ['POST', '/bureau/releases', 'Release prepared decisions together'],
      ['POST', '/bureau/applications/{applicationId}/national-result', 'Enter the ministry’s result'],
      ['POST', '/bureau/applications/{applicationId}/fall-back', 'List a recommended one municipally after all'],
      ['GET', '/bureau/ministry-results', 'What was recommended, and what the ministry made of it'],
      ['GET', '/bureau/ministry-results/template', 'The list in which the ministry’s results are filled in, as XLSX'],
      ['POST', '/bureau/ministry-results/preview', 'What an import of a filled list would do, cell by cell'],
      ['POST', '/bureau/ministry-results', 'Record the results of a list exactly as previewed'],
      ['GET', '/bureau/publication', 'The list to publish: names of projects and units'],
      [
        'GET',
        '/bureau/publication/sheet',
        'The list to publish, or the intended one that is open to objections, as XLSX',
      ],
      ['GET', '/bureau/publicity', 'The intended list, its days, and the objections to it'],
      ['PUT', '/bureau/publicity', 'Set the days on which the intended list is open to objections'],
      ['POST', '/bureau/applications/{applicationId}/objections', 'Register an objection to an intended decision'],
      ['POST', '/bureau/applications/{applicationId}/objections/{objectionId}/answer', 'Answer an objection'],
      ['GET', '/bureau/funding', 'What the listed asked for and are granted, with sums'],
      ['GET', '/bureau/applications/{applicationId}/funding', 'What one is granted, with every settlement before'],
      ['PUT', '/bureau/applications/{applicationId}/funding', 'Settle what a listed one is granted'],
      ['POST', '/bureau/dossiers', 'Order a dossier: forms, scans, summaries and proof packs in one file'],
      ['GET', '/bureau/dossiers', 'The dossiers that were ordered, and whether they are made'],
      ['POST', '/bureau/dossiers/{dossierId}/link', 'A short-lived link to a dossier; it is logged'],
      ['POST', '/bureau/conclusion', 'Conclude the round'],
      ['GET', '/bureau/mails', 'The mail log of one day'],
      ['GET', '/bureau/tasks', 'Everybody whom no mail reached, and which office is to call them'],
      ['POST', '/bureau/bodies/{bodyId}/contacts/{memberId}', 'Somebody of a body was told in another way'],
      ['GET', '/bureau/facts', 'Who did what: facts by case, kind, person and days'],
      ['GET', '/bureau/access-log', 'Who saw or took personal data: by days, person, case'],
    ],
  ),
  ...routesOf(
    'http-service',
    [scopes.apply],
    [
      ['GET', '/applications/{applicationId}/service', 'The service really given: plan, report, certificates, letters'],
      ['PUT', '/applications/{applicationId}/service/draft', 'Save what was filled in of the service so far'],
      ['POST', '/applications/{applicationId}/service/report', 'Report the service for confirmation'],
      [
        'POST',
        '/applications/{applicationId}/service/papers/{paperId}/link',
        'A short-lived link to a certificate or letter; it is logged',
      ],
    ],
  ),
  ...routesOf(
    'http-service',
    [scopes.review],
    [
      ['GET', '/bodies/{bodyId}/service', 'The listed applications of a body, planned and actual'],
      ['GET', '/bureau/service', 'All listed applications, planned and actual'],
      ['GET', '/review/applications/{applicationId}/service', 'The service as those who confirm it see it'],
      ['POST', '/review/applications/{applicationId}/service/confirmation', 'Confirm the service as reported'],
      ['POST', '/review/applications/{applicationId}/service/return', 'Send the report back with a note'],
      ['POST', '/review/applications/{applicationId}/service/certificates', 'Issue certificates of confirmed service'],
      [
        'POST',
        '/review/applications/{applicationId}/service/certificates/{paperId}/revocation',
        'Revoke a certificate with its reason',
      ],
      ['POST', '/review/applications/{applicationId}/service/letters', 'Issue letters to experts’ employers'],
      [
        'POST',
        '/review/applications/{applicationId}/service/papers/{paperId}/link',
        'A short-lived link to a certificate or letter; it is logged',
      ],
    ],
  ),
  ...routesOf('http-account', [scopes.apply], claimRoutes),
  ...routesOf('http-account', [scopes.review], confirmingRoutes),
  ...routesOf('http-account', anyone, officeRoutes),
  ...routesOf('http-account', [scopes.administer], standingRoutes),
  ...routesOf(
    'http-administrator',
    [scopes.administer],
    [
      ['POST', '/administration/round/open', 'Open the round'],
      ['GET', '/administration/retention', 'What the retention job would erase now'],
      ['POST', '/administration/applications/{applicationId}/hold', 'Erase nothing of a case until the hold is lifted'],
      ['POST', '/administration/applications/{applicationId}/hold/lifting', 'Lift the hold on a case'],
      ['POST', '/administration/persons/export', 'Everything that is held of one person; it is logged'],
      ['POST', '/administration/persons/erasure/preview', 'What an erasure of one person would take'],
      ['POST', '/administration/persons/erasure', 'Erase one person from a case that has ended, or an account'],
    ],
  ),
];

export const routeKey = (route: Pick<Route, 'method' | 'path'>): string => `${route.method} ${route.path}`;
