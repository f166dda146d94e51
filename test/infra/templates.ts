import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { type Environment, environments } from '#infra/config/environments.ts';

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
const templateSchema = z.object({ Resources: z.record(z.string(), resourceSchema) });

export type Resource = z.infer<typeof resourceSchema> & { readonly id: string };
export interface Synthesized {
  readonly environment: Environment;
  readonly resources: readonly Resource[];
  /** The templates as they stand on disk. */
  readonly text: string;
  /** How many resources each stack has; CloudFormation takes 500. */
  readonly sizes: readonly number[];
  ofType(type: string): Resource[];
}

/** Synthesizes all environments in a process of its own, as the runner and the CLI do; bundles are not looked at. */
function synthesize(): string {
  const outDir = mkdtempSync(join(tmpdir(), 'shenbao-infra-'));
  const env = {
    ...process.env,
    CDK_OUTDIR: outDir,
    CDK_VALIDATION: 'false',
    FUNCTIONS_DIR: '/nowhere',
    ENVIRONMENTS: undefined,
    NAG: undefined,
  };
  const { status, stderr } = spawnSync(process.execPath, ['infra/app.ts'], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the app does not synthesize:\n${stderr}`);
  return outDir;
}

export const assembly = synthesize();

export const synthesized: readonly Synthesized[] = environments().map((environment) => {
  const files = readdirSync(assembly).filter(
    (name) => name.startsWith(`shenbao-${environment.name}-`) && name.endsWith('.template.json'),
  );
  const texts = files.map((name) => readFileSync(join(assembly, name), 'utf8'));
  const resources = texts.flatMap((text) =>
    Object.entries(templateSchema.parse(JSON.parse(text)).Resources).map(([id, resource]) => ({ id, ...resource })),
  );
  return {
    environment,
    resources,
    text: texts.join('\n'),
    sizes: texts.map((text) => Object.keys(templateSchema.parse(JSON.parse(text)).Resources).length),
    ofType: (type) => resources.filter((one) => one.Type === type),
  };
});

export const named = (name: string): Synthesized => {
  const found = synthesized.find(({ environment }) => environment.name === name);
  if (!found) throw new Error(`no environment ${name}`);
  return found;
};

/** Reads a path of properties; undefined where it ends. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)];
    return typeof inner === 'object' && inner !== null ? Object.fromEntries(Object.entries(inner))[key] : undefined;
  }, value);
}

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

export interface Statement {
  readonly owner: Resource;
  readonly effect: unknown;
  readonly actions: readonly string[];
  readonly resources: readonly unknown[];
  readonly principal: unknown;
  readonly condition: unknown;
}

/** Every statement of every policy, those of roles, buckets, queues, topics and keys alike. */
export function statements(one: Synthesized): Statement[] {
  return one.resources.flatMap((owner) =>
    ['PolicyDocument', 'AssumeRolePolicyDocument', 'KeyPolicy'].flatMap((name) =>
      list(at(owner.Properties, name, 'Statement')).map((statement) => ({
        owner,
        effect: at(statement, 'Effect'),
        actions: list(at(statement, 'Action')).map(String),
        resources: list(at(statement, 'Resource')),
        principal: at(statement, 'Principal'),
        condition: at(statement, 'Condition'),
      })),
    ),
  );
}

/** `onscanuploaded…` of a logical id → `on-scan-uploaded`. */
export function functionOf(id: string, names: readonly string[]): string | undefined {
  return names.find(
    (name) => id.startsWith(`${name.replaceAll('-', '')}Role`) || id.startsWith(`${name.replaceAll('-', '')}Function`),
  );
}
