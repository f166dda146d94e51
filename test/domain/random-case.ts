import { type Application, evolveApplication } from '#domain/application.ts';
import type { ApplicationCommand, ApplicationContext, ApplicationFact } from '#domain/application-commands.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import {
  type ApplicationCommandName,
  applicationCommands,
  type ApplicationStatus,
} from '#domain/application-lifecycle.ts';
import type { EvaluationStep } from '#domain/evaluation.ts';
import { isRefusal } from '#domain/decision.ts';
import { evolveSummary, type Summary, type SummaryFact } from '#domain/summary.ts';
import {
  decideBodyExtension,
  decideForwarding,
  decidePlacing,
  decideSubstitution,
  decideSummary,
  decideTakingOut,
  type JointDecision,
  releasePlace,
} from '#domain/summary-decisions.ts';
import { decideJustifying, decideLateness, decideQuestioning } from '#domain/summary-filing.ts';
import { type SummaryCommandName, summaryCommands } from '#domain/summary-lifecycle.ts';
import { applicationOf, contextOf, files, noteSha256, reader, round, sha, shift, summaryOf } from './cases.ts';

/** One body with three applications, driven by whatever sequence of commands a generator draws. */
type CommandName = ApplicationCommandName | SummaryCommandName;
export interface Step {
  /** Any command by its number; where `guided`, one of those that would lead further from where the case stands. */
  readonly draw: number;
  readonly guided: boolean;
  readonly which: number;
  /** Hours after the deadline; before it where negative. */
  readonly hours: number;
  readonly choice: number;
}

type Asked = Step & { readonly command: CommandName };

export interface World {
  readonly applications: readonly Application[];
  readonly summary: Summary;
  readonly facts: { readonly summary: SummaryFact[]; readonly applications: ReadonlyMap<string, ApplicationFact[]> };
}

const commandNames: readonly CommandName[] = [...new Set([...applicationCommands, ...summaryCommands])];
/** What brings a case from each state towards its end; without it nearly every random sequence ends in refusals. */
const onward: { readonly [S in ApplicationStatus]: readonly CommandName[] } = {
  drafting: ['freeze'],
  'awaiting-scan': ['accept-scan', 'accept-scan', 'accept-scan', 'edit-again'],
  submitted: ['nominate', 'nominate', 'nominate', 'return', 'mark-not-forwarded'],
  returned: ['edit-again', 'take-out'],
  declined: ['upload'],
  nominated: ['place', 'place', 'return', 'rank'],
  placed: ['issue', 'issue', 'forward', 'forward', 'forward', 'substitute', 'return', 'mark-not-forwarded'],
  forwarded: [
    'decide',
    'decide',
    'decide',
    'decide',
    'evaluate',
    'evaluate',
    'register-objection',
    'answer-objection',
    'return',
  ],
  'not-selected': ['fall-back'],
  listed: ['settle-funding'],
  recommended: ['record-national', 'fall-back'],
  'nationally-listed': ['settle-funding'],
  lapsed: ['extend', 'accept-scan'],
  'not-forwarded': ['extend', 'forward'],
  withdrawn: ['upload'],
};
function evaluationStep(choice: number): EvaluationStep {
  const memberId = `e${choice % 2}`;
  const steps: readonly EvaluationStep[] = [
    { act: 'assign', memberIds: [memberId], by: 'distribution', upTo: 3 },
    { act: 'score', memberId, scoreSha256: sha('score') },
    { act: 'remove', memberId, noteSha256 },
    { act: 'declare-conflict', memberId, noteSha256 },
  ];
  return steps[choice % steps.length] ?? { act: 'remove', memberId, noteSha256 };
}
const deadlineAt = '2025-02-07T16:00:00.000Z';
const elsewhere = 'district-310104';
const instantAt = (hours: number): string => shift(deadlineAt, hours * 3_600_000);

export function newWorld(): World {
  const applications = ['a1', 'a2', 'a3'].map((id) => applicationOf({ id, formVersion: 0 }));
  return {
    applications,
    summary: summaryOf(),
    facts: { summary: [], applications: new Map(applications.map(({ id }) => [id, []])) },
  };
}

/** What a step does to the world; a refusal leaves everything as it is. */
export function stepWorld(world: World, step: Step): World {
  const asked = world.applications[step.which % world.applications.length];
  if (!asked) throw new Error('an empty world');
  const choices = step.guided ? onward[asked.status] : commandNames;
  const command = choices[step.draw % choices.length] ?? 'upload';
  const context = contextOf({ now: instantAt(step.hours), round, summary: world.summary });
  const decision = decide(world, { step: { ...step, command }, asked }, context);
  return isRefusal(decision) ? world : applied(world, decision);
}

function applied(world: World, joint: Exclude<JointDecision, { refusal: unknown }>): World {
  for (const [id, facts] of joint.applications) world.facts.applications.get(id)?.push(...facts);
  world.facts.summary.push(...joint.summary);
  return {
    facts: world.facts,
    applications: world.applications.map((one) =>
      (joint.applications.get(one.id) ?? []).reduce(evolveApplication, one),
    ),
    summary: joint.summary.reduce(evolveSummary, world.summary),
  };
}

function decide(world: World, about: { step: Asked; asked: Application }, context: ApplicationContext): JointDecision {
  const { step, asked } = about;
  const other = world.applications[(step.which + 1) % world.applications.length] ?? asked;
  const standing = world.applications.filter(({ id }) => world.summary.placed.some((placed) => placed.id === id));
  const joint = { summary: world.summary, applications: standing };
  // Nobody here works on what was handed to another body.
  if ([asked, other].some(({ bodyId }) => bodyId !== world.summary.bodyId)) return { refusal: { code: 'not-found' } };
  switch (step.command) {
    case 'place':
      return decidePlacing(asked, world.summary, context);
    case 'take-out':
      return decideTakingOut(asked, world.summary, context);
    case 'substitute':
      return decideSubstitution({ out: asked, in: other }, world.summary, context);
    case 'forward':
      return decideForwarding(
        { uploadId: `s${step.choice}`, formVersion: world.summary.version, receivedAt: context.now, files },
        joint,
        context,
      );
    case 'raise-cap':
      return alone(
        decideSummary(world.summary, { name: 'raise-cap', max: 1 + (step.choice % 2), noteSha256 }, context),
      );
    case 'set-cut-off':
      return alone(
        decideSummary(
          world.summary,
          { name: 'set-cut-off', cutOffAt: instantAt(-24 * (step.choice + 1)), noteSha256 },
          context,
        ),
      );
    case 'issue':
      return alone(
        decideSummary(world.summary, { name: 'issue', documentSha256: sha('d'), applications: standing }, context),
      );
    case 'declare-nothing':
      return alone(decideSummary(world.summary, { name: step.command }, context));
    case 'mark-late':
      return decideLateness(joint, context);
    case 'question-scan':
    case 'justify':
      // Half of them are of the summary, as its scan may be questioned like any other.
      if (step.choice % 2 === 0) return ofSummary(step, joint, context);
      return single(asked, world.summary, { context, command: applicationCommand(step, asked) });
    case 'extend':
      if (step.choice % 3 === 0)
        return decideBodyExtension({ name: 'extend', until: instantAt(48), noteSha256 }, joint, context);
      return single(asked, world.summary, { context, command: applicationCommand(step, asked) });
    default:
      return single(asked, world.summary, { context, command: applicationCommand(step, asked) });
  }
}

function ofSummary(
  step: Asked,
  joint: { summary: Summary; applications: readonly Application[] },
  context: ApplicationContext,
): JointDecision {
  const uploadId = `s${step.choice}`;
  if (step.command === 'justify') return decideJustifying({ uploadId, noteSha256 }, joint, context);
  const scan = { uploadId, formVersion: joint.summary.version, receivedAt: context.now, files };
  return decideQuestioning({ ...scan, findings: ['seal-absent'], reader }, joint, context);
}

function alone(decision: ReturnType<typeof decideSummary>): JointDecision {
  return isRefusal(decision) ? decision : { applications: new Map(), summary: decision.facts };
}

/** A step of one application, with the place on the summary that it frees where it ends. */
function single(
  state: Application,
  summary: Summary,
  about: { context: ApplicationContext; command: ApplicationCommand },
): JointDecision {
  const decision = decideApplication(state, about.command, about.context);
  if (isRefusal(decision)) return decision;
  const next = decision.facts.reduce(evolveApplication, state);
  const ended = ['withdrawn', 'declined', 'lapsed'].includes(next.status);
  return { applications: new Map([[state.id, decision.facts]]), summary: ended ? releasePlace(summary, state.id) : [] };
}

function applicationCommand(step: Asked, state: Application): ApplicationCommand {
  const { choice, hours } = step;
  const formVersion = Math.max(state.formVersion - (choice % 4 === 3 ? 1 : 0), 1);
  const scan = { uploadId: `u${choice}`, formVersion, receivedAt: instantAt(hours) };
  const commands: readonly ApplicationCommand[] = [
    { name: 'save-draft' },
    { name: 'freeze', formSha256: sha(`form ${choice}`) },
    { name: 'edit-again' },
    { name: 'upload' },
    { name: 'question-scan', ...scan, files, reader, findings: ['seal-absent'] },
    { name: 'justify', uploadId: `u${choice}`, noteSha256 },
    { name: 'receive-paper', copies: 1, letterDate: '2025-01-20', letterSha256: sha('letter') },
    { name: 'accept-scan', ...scan, files, reader },
    { name: 'refuse-scan', ...scan, findings: ['file-encrypted'] },
    { name: 'withdraw' },
    {
      name: 'return',
      by: choice % 2 === 0 ? 'body' : 'bureau',
      noteSha256,
      ...(choice % 3 === 0 ? { everything: true } : { fields: choice % 3 }),
      dueAt: choice > 3 ? instantAt(hours + 24) : undefined,
    },
    { name: 'transfer', by: 'body', to: elsewhere, noteSha256, target: summaryOf({ bodyId: elsewhere }) },
    { name: 'decline', noteSha256 },
    { name: 'nominate', assessmentSha256: sha('a'), rank: choice + 1 },
    { name: 'rank', rank: choice + 1 },
    { name: 'extend', tier: choice % 2 === 0 ? 'applicant' : 'body', until: instantAt(24 * (choice + 1)), noteSha256 },
    { name: 'lapse' },
    { name: 'mark-not-forwarded' },
    { name: 'prepare', opinionSha256: sha('opinion') },
    { name: 'check-intake', unmet: [], checkSha256: sha('check') },
    { name: 'evaluate', step: evaluationStep(choice) },
    {
      name: 'decide',
      outcome: (['recommended', 'listed', 'not-selected'] as const)[choice % 3] ?? 'listed',
      releaseId: 'r1',
    },
    { name: 'record-national', listed: choice % 2 === 0 },
    { name: 'fall-back', noteSha256 },
    {
      name: 'register-objection',
      objectionId: `o${choice % 2}`,
      receivedOn: '2025-03-04',
      from: 'unit',
      summarySha256: noteSha256,
    },
    { name: 'answer-objection', objectionId: `o${choice % 2}`, upheld: choice > 2, answerSha256: noteSha256 },
    { name: 'settle-funding', lines: [{ source: 'municipal-grant', fen: choice + 1 }], reasonSha256: noteSha256 },
  ];
  return commands.find(({ name }) => name === step.command) ?? { name: 'upload' };
}
