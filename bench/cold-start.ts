import { spawnSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { type Figure, median, rounded } from './budget.ts';

const runs = 25;
const budgets = { 'on-notification-due': 1.2, 'on-scan-uploaded': 1.25, 'http-applicant': 1.45 } as const;

const fact = {
  id: 'application/a1/3',
  subject: 'application/a1',
  sequence: 3,
  at: '2025-01-20T01:00:00.000Z',
  roundId: '2025-expert-service',
  actor: { id: 'x', kind: 'system' },
  correlationId: 'c',
  causationId: 'c',
  previousHash: '',
  hash: '',
  type: 'application-lapsed',
  version: 1,
  data: { deadlineAt: '2025-02-07T16:00:00.000Z', deadlineSource: 'round' },
};
const record = (body: unknown) => ({
  Records: [{ messageId: 'm', body: JSON.stringify(body), attributes: { ApproximateReceiveCount: '1' } }],
});
const events: Readonly<Record<keyof typeof budgets, unknown>> = {
  'on-notification-due': record({ detail: fact }),
  'on-scan-uploaded': record({
    source: 'aws.s3',
    'detail-type': 'Object Created',
    detail: { bucket: { name: 'intake' }, object: { key: 'intake/applications/a1/u1/1' } },
  }),
  'http-applicant': {
    version: '2.0',
    routeKey: 'GET /me',
    headers: {},
    requestContext: {
      requestId: 'r',
      timeEpoch: 0,
      http: { method: 'GET' },
      authorizer: { jwt: { claims: { sub: 'hospital' } } },
    },
  },
};

/** A stub that answers everything with an empty object, in a thread of its own so that this one may block. */
async function stub(): Promise<{ endpoint: string; stop: () => Promise<number> }> {
  const code = `const { createServer } = require('node:http'); const { parentPort } = require('node:worker_threads');
    const server = createServer((q, s) => { q.resume(); q.on('end', () => s.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}')); });
    server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`;
  const worker = new Worker(code, { eval: true });
  const port = await new Promise((done) => worker.once('message', done));
  return { endpoint: `http://127.0.0.1:${String(port)}`, stop: () => worker.terminate() };
}

function cpu(entry: string, event: unknown, env: Record<string, string>): number {
  const { stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', 'bench/fixtures/cold-start.mjs', resolve(entry), JSON.stringify(event)],
    { env, encoding: 'utf8' },
  );
  return Number(/CPU (\d+)/.exec(stderr)?.[1]);
}

/**
 * CPU of import and first call, each as a ratio to the yardstick's in the run right before it, and of those the median: what
 * else the machine does meets both alike.
 */
export async function coldStart(functionsDir: string): Promise<Figure[]> {
  // Bundled as anybody would: ESM and minified, without what scripts/bundle.ts does beyond that.
  await build({
    entryPoints: { 'lean/index': 'bench/fixtures/lean-handler.ts' },
    outdir: '.build/bench',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    logLevel: 'warning',
  });
  const { endpoint, stop } = await stub();
  const services = ['DYNAMODB', 'S3', 'SES', 'SQS', 'EVENTBRIDGE', 'KMS'];
  const env = {
    PATH: process.env['PATH'] ?? '',
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
    TABLE: 'table',
    INTAKE_BUCKET: 'intake',
    VAULT_BUCKET: 'vault',
    KEY_ID: 'key',
    ROUND_ID: '2025-expert-service',
    ENVIRONMENT: 'bench',
    MALWARE_SCAN: 'none',
    DEAD_LETTER_QUEUE_URL: `${endpoint}/0/dead`,
    NOTIFICATIONS_QUEUE_URL: `${endpoint}/0/n`,
    MAIL_FROM: 'a@example.test',
    MAIL_ALLOWED_RECIPIENTS: '[]',
    PORTAL_URL: endpoint,
    ...Object.fromEntries(services.map((service) => [`AWS_ENDPOINT_URL_${service}`, endpoint])),
  };
  const ratios = new Map<string, number[]>();
  for (let run = 0; run < runs; run += 1) {
    for (const [name, event] of Object.entries(events)) {
      const lean = cpu(join('.build/bench/lean', 'index.mjs'), {}, env);
      const ratio = cpu(join(functionsDir, name, 'index.mjs'), event, env) / lean;
      ratios.set(name, [...(ratios.get(name) ?? []), ratio]);
    }
  }
  await stop();
  return Object.entries(budgets).map(([name, must]) => ({
    name: `cold CPU of ${name} ÷ lean handler`,
    value: rounded(median(ratios.get(name) ?? [])),
    must,
    unit: '×',
  }));
}
