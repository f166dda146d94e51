import * as z from 'zod';

const limitSchema = z.object({ perSecond: z.int().min(1).max(1000), burst: z.int().min(1).max(2000) });
export type ApiLimits = Environment['apiLimits'];

const environmentSchema = z.object({
  name: z.enum(['dev', 'staging', 'prod', 'cn-example', 'local']),
  account: z.string().regex(/^\d{12}$/),
  region: z.string(),
  partition: z.enum(['aws', 'aws-cn']),
  /** Precious data are kept and protected; a disposable environment can be torn down. */
  precious: z.boolean(),
  roundId: z.string(),
  oidc: z.object({ issuer: z.url(), audience: z.string() }),
  portalUrl: z.url(),
  /** `cloudfront`: hosted here; `none`: the built files are served by somebody else, as where CloudFront may not exist. */
  portal: z.object({
    hosting: z.enum(['cloudfront', 'none']),
    /** The portal’s name at the issuer: a public client, code with PKCE. */
    clientId: z.string(),
    /** Of the portal’s own name, in us-east-1; without it the distribution’s own name is used. */
    certificateArn: z.string().optional(),
  }),
  mail: z.object({
    transport: z.enum(['ses', 'smtp']),
    from: z.email(),
    /** `*` writes to anybody: production alone (and the local run, whose mails never leave the machine). */
    allowedRecipients: z.union([z.literal('*'), z.array(z.email())]),
    smtpSecretName: z.string().optional(),
  }),
  /** Whether what arrives in the intake is scanned for malware before anything opens it; the service is absent in China. */
  malwareScan: z.enum(['guardduty', 'none']),
  logRetentionDays: z.int().min(200),
  /** Requests a second and burst of each route of its kind: reads, writes, and announcements of uploads. */
  apiLimits: z.object({ reads: limitSchema, writes: limitSchema, uploads: limitSchema }),
  alarmReceivers: z.array(z.email()),
  /** Deployments are refused between these instants; `FORCE=1` overrides with a word of warning. */
  deployFreeze: z.array(z.object({ from: z.iso.datetime({ offset: true }), until: z.iso.datetime({ offset: true }) })),
});
export type Environment = z.infer<typeof environmentSchema>;

const common: Pick<
  Environment,
  | 'account'
  | 'region'
  | 'partition'
  | 'portal'
  | 'roundId'
  | 'malwareScan'
  | 'logRetentionDays'
  | 'apiLimits'
  | 'deployFreeze'
> = {
  account: '111111111111',
  region: 'ap-southeast-1',
  partition: 'aws',
  portal: { hosting: 'cloudfront', clientId: 'portal' },
  roundId: '2025-expert-service',
  malwareScan: 'none',
  logRetentionDays: 365,
  apiLimits: {
    reads: { perSecond: 100, burst: 200 },
    writes: { perSecond: 40, burst: 80 },
    uploads: { perSecond: 10, burst: 40 },
  },
  deployFreeze: [],
};
const freeze = [{ from: '2025-02-06T00:00:00+08:00', until: '2025-02-08T12:00:00+08:00' }];

/** Every environment, in one table. Accounts and addresses of the example are placeholders. */
const rows: readonly z.input<typeof environmentSchema>[] = [
  {
    ...common,
    name: 'local',
    portal: { hosting: 'none', clientId: 'portal' },
    precious: false,
    alarmReceivers: [],
    oidc: { issuer: process.env['LOCAL_ISSUER'] ?? 'http://127.0.0.1:4402', audience: 'shenbao-api' },
    portalUrl: process.env['LOCAL_PORTAL_URL'] ?? 'http://127.0.0.1:4400',
    mail: { transport: 'ses', from: 'shenbao@example.test', allowedRecipients: '*' },
  },
  {
    ...common,
    name: 'dev',
    precious: false,
    alarmReceivers: ['ops@example.com'],
    oidc: { issuer: 'https://issuer.dev.example.com', audience: 'shenbao-api' },
    portalUrl: 'https://dev.shenbao.example.com',
    mail: { transport: 'ses', from: 'shenbao@dev.example.com', allowedRecipients: ['tester@example.com'] },
  },
  {
    ...common,
    name: 'staging',
    precious: true,
    alarmReceivers: ['ops@example.com'],
    deployFreeze: freeze,
    oidc: { issuer: 'https://issuer.staging.example.com', audience: 'shenbao-api' },
    portalUrl: 'https://staging.shenbao.example.com',
    mail: { transport: 'ses', from: 'shenbao@staging.example.com', allowedRecipients: ['tester@example.com'] },
  },
  {
    ...common,
    name: 'prod',
    account: '222222222222',
    precious: true,
    alarmReceivers: ['ops@example.com', 'duty@example.com'],
    deployFreeze: freeze,
    malwareScan: 'guardduty',
    logRetentionDays: 400,
    // The last hour before a deadline brings a few hundred units at once; a burst of 1000 from one person stays below.
    apiLimits: {
      reads: { perSecond: 200, burst: 400 },
      writes: { perSecond: 80, burst: 160 },
      uploads: { perSecond: 20, burst: 80 },
    },
    oidc: { issuer: 'https://issuer.example.com', audience: 'shenbao-api' },
    portalUrl: 'https://shenbao.example.com',
    mail: { transport: 'ses', from: 'shenbao@example.com', allowedRecipients: '*' },
  },
  {
    ...common,
    name: 'cn-example',
    account: '333333333333',
    region: 'cn-north-1',
    partition: 'aws-cn',
    portal: { hosting: 'none', clientId: 'portal' },
    precious: true,
    alarmReceivers: ['ops@example.com'],
    oidc: { issuer: 'https://sso.gov.example.cn/realms/city', audience: 'shenbao-api' },
    portalUrl: 'https://shenbao.gov.example.cn',
    mail: {
      transport: 'smtp',
      from: 'shenbao@gov.example.cn',
      allowedRecipients: ['tester@gov.example.cn'],
      smtpSecretName: 'shenbao/smtp',
    },
  },
];

/** @throws ZodError naming the field of the environment that is wrong: nothing is synthesized then. */
export function environments(): Environment[] {
  const checked = z.array(environmentSchema).parse(rows);
  const open = checked.find(({ name, mail }) => mail.allowedRecipients === '*' && name !== 'prod' && name !== 'local');
  const abroad = checked.find(({ partition, portal }) => partition === 'aws-cn' && portal.hosting === 'cloudfront');
  if (abroad) throw new Error(`${abroad.name}: in China the portal is hosted elsewhere; set portal.hosting to none`);
  if (open) throw new Error(`${open.name}: only prod may write to any address; give mail.allowedRecipients a list`);
  const unscanned = checked.find(({ partition, malwareScan }) => malwareScan === 'guardduty' && partition !== 'aws');
  if (unscanned)
    throw new Error(`${unscanned.name}: GuardDuty scans no buckets in ${unscanned.partition}; set malwareScan to none`);
  return checked;
}
