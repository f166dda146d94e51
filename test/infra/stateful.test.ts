import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Resource, synthesized } from './templates.ts';

/**
 * M14: a logical id or a key schema that changes makes CloudFormation replace the resource, and its data stay behind. The file
 * is changed by hand alone, together with a plan for the data.
 */
const frozenSchema = z.record(z.string(), z.object({ type: z.string(), keys: z.unknown().optional() }));
const frozen = frozenSchema.parse(JSON.parse(readFileSync('test/infra/stateful-resources.json', 'utf8')));

const stateful = /^AWS::(DynamoDB::|S3::Bucket$|KMS::Key$|Events::(EventBus|Archive)$|Cognito::|RDS::|EFS::)/;

/** The portal’s files are built anew and its access logs tell of them alone: neither is missed. */
const disposable = /^Portal(Files|Logs)/;

/** What cannot be changed in place. */
function keysOf({ Type, Properties }: Resource): unknown {
  if (Type === 'AWS::DynamoDB::Table') return Properties['KeySchema'];
  if (Type === 'AWS::KMS::Key') return [Properties['KeySpec'], Properties['KeyUsage']];
  return undefined;
}

describe.each(synthesized.map((one) => [one.environment.name, one] as const))('%s', (_name, one) => {
  test('M14 what holds data keeps its type, its logical id and its keys', () => {
    const now = one.resources
      .filter(({ Type, id }) => stateful.test(Type) && !disposable.test(id))
      .map((resource) => [resource.id, { type: resource.Type, keys: keysOf(resource) }] as const);
    expect(JSON.parse(JSON.stringify(Object.fromEntries(now)))).toEqual(frozen);
  });
});
