import * as z from 'zod';
import { applicationKinds, applicationRoutes } from '#events/value-types.ts';
import { timeKinds } from '#events/value-types-of-service.ts';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { serviceCommands, serviceStatuses } from '#domain/service-lifecycle.ts';
import { serviceDraftSchema, serviceReportSchema } from '#domain/service-report.ts';
import { clause, instant, office } from './values.ts';

const labels = { projectName: z.string().optional(), applicantName: z.string().optional() };
const planned = z
  .object({ days: z.number().optional(), personTimes: z.int() })
  .meta({ id: 'PlannedService', description: 'As the filed form planned it; a base plans no days' });
const actual = z.object({ days: z.number(), personTimes: z.int() }).meta({ id: 'ActualService' });
const shortfall = z
  .object({ rule: z.string(), message: z.string(), clause: clause.optional() })
  .meta({ id: 'Shortfall', description: 'What was given falls short of the notice: a warning, never an obstacle' });

const least = z
  .object({
    rule: z.string(),
    measure: z.enum(['days', 'participants', 'experts']),
    atLeast: z.number(),
    clause: clause.optional(),
  })
  .meta({ id: 'LeastService', description: 'What the notice asks at least of this kind' });

const paper = {
  id: z.string(),
  number: z.string().meta({ description: 'As it stands on the paper' }),
  row: z.int().meta({ description: 'Of the list of experts, from 0' }),
  printed: z.boolean(),
};
const certificate = z
  .object({ ...paper, as: z.enum(timeKinds), revoked: z.boolean() })
  .meta({ id: 'ServiceCertificate' });
const letter = z.object(paper).meta({ id: 'ServiceLetter' });

const listedExpert = z
  .object({ row: z.int(), name: z.string(), employer: z.string(), title: z.string().optional() })
  .meta({ id: 'ListedExpert' });

const view = {
  id: z.string(),
  kind: z.enum(applicationKinds),
  status: z.enum(applicationStatuses),
  ...labels,
  confirmedBy: office.meta({ description: 'Who confirms: its body, or the bureau where it came directly' }),
  service: z.enum(serviceStatuses),
  reportVersion: z.int().meta({ description: '0: nothing was reported yet' }),
  least,
  planned,
  actual: actual.optional(),
  shortfalls: z.array(shortfall),
  experts: z.array(listedExpert),
  report: serviceReportSchema().optional().meta({ description: 'As it was reported last' }),
  returnedFor: z.string().optional().meta({ description: 'Why it was sent back, until it is reported again' }),
  certificates: z.array(certificate),
  letters: z.array(letter),
  hoursPerDay: z.number().optional().meta({ description: 'Absent while the round has no rate: nothing is converted' }),
  possible: z.array(z.enum(serviceCommands)).meta({ description: 'What this person may do now' }),
};

const draft = z.object({ version: z.int(), savedAt: instant.optional(), content: serviceDraftSchema() });

const row = z
  .object({
    id: z.string(),
    kind: z.enum(applicationKinds),
    route: z.enum(applicationRoutes),
    status: z.enum(applicationStatuses),
    ...labels,
    body: office,
    service: z.enum(serviceStatuses),
    planned: planned.optional().meta({ description: 'Absent where the form was erased' }),
    actual: actual.optional(),
    short: z.array(z.string()).meta({ description: 'Rules that what was reported falls short of' }),
    certificates: z.int(),
    letters: z.int(),
  })
  .meta({ id: 'ServedApplication' });

export const serviceReplies = {
  own: z.object({ ...view, draft }).meta({ id: 'OwnService' }),
  reviewed: z.object(view).meta({ id: 'ReviewedService' }),
  stepped: z
    .object({ id: z.string(), service: z.enum(serviceStatuses), reportVersion: z.int() })
    .meta({ id: 'SteppedService' }),
  rows: z.object({ rows: z.array(row), clauses: z.record(z.string(), clause) }).meta({ id: 'ServedApplications' }),
} as const;
