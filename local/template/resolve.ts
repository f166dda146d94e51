import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).optional(),
});
const templateSchema = z.object({
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .default({}),
});

export interface Resource {
  readonly id: string;
  readonly type: string;
  /** With every intrinsic function resolved. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly assetPath: string | undefined;
}

/** What needs nothing at run time. Any other type that is not wired stops the start: what was tried is what is deployed. */
const needsNothing = [
  /^AWS::IAM::/,
  /^AWS::Logs::/,
  /^AWS::CloudWatch::/,
  /^AWS::SNS::/,
  /Policy$/,
  /^AWS::Lambda::Permission$/,
  // The schedules of the local run await their function: a failure is told at once and made good by the next tick.
  /^AWS::Lambda::EventInvokeConfig$/,
  /^AWS::Events::Archive$/,
  /^AWS::SES::/,
  /^AWS::ApiGatewayV2::Stage$/,
  /^AWS::CDK::Metadata$/,
];
const wired = new Set([
  'AWS::DynamoDB::Table',
  'AWS::S3::Bucket',
  'AWS::Events::EventBus',
  'AWS::KMS::Key',
  'AWS::Lambda::Function',
  'AWS::Lambda::EventSourceMapping',
  'AWS::SQS::Queue',
  'AWS::Events::Rule',
  'AWS::Scheduler::Schedule',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Authorizer',
]);

/** Reads every template of a cloud assembly and resolves it to local names. `queueUrl` knows where the queues listen. */
export function readAssembly(dir: string, queueUrl: (name: string) => string): Resource[] {
  const templates = readdirSync(dir)
    .filter((name) => name.endsWith('.template.json'))
    .map((name) => templateSchema.parse(JSON.parse(readFileSync(join(dir, name), 'utf8'))));
  const declared = new Map(templates.flatMap(({ Resources }) => Object.entries(Resources)));
  const exported = new Map(
    templates.flatMap(({ Outputs }) =>
      Object.values(Outputs).flatMap((output) =>
        output.Export ? [[String(output.Export.Name), output.Value] as const] : [],
      ),
    ),
  );
  const resolver = new Resolver(declared, exported, queueUrl);
  return [...declared].flatMap(([id, resource]) => {
    if (needsNothing.some((pattern) => pattern.test(resource.Type))) return [];
    if (!wired.has(resource.Type))
      throw new Error(
        `${id} is a ${resource.Type}: the local run does not know this type; wire it in local/ or list it as needing nothing`,
      );
    const assetPath = resource.Metadata?.['aws:asset:path'];
    return [
      {
        id,
        type: resource.Type,
        properties: record(resolver.value(resource.Properties)),
        assetPath: typeof assetPath === 'string' ? join(dir, assetPath) : undefined,
      },
    ];
  });
}

export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

/** A local name for every resource: what `Ref` gives where the real one gives a name. */
export function localName(id: string, type: string): string {
  return type === 'AWS::S3::Bucket' ? id.toLowerCase() : id;
}

class Resolver {
  readonly #declared: ReadonlyMap<string, z.infer<typeof resourceSchema>>;
  readonly #exported: ReadonlyMap<string, unknown>;
  readonly #queueUrl: (name: string) => string;

  constructor(
    declared: ReadonlyMap<string, z.infer<typeof resourceSchema>>,
    exported: ReadonlyMap<string, unknown>,
    queueUrl: (name: string) => string,
  ) {
    this.#declared = declared;
    this.#exported = exported;
    this.#queueUrl = queueUrl;
  }

  value(input: unknown): unknown {
    if (Array.isArray(input)) return input.map((member) => this.value(member));
    if (typeof input !== 'object' || input === null) return input;
    const entries = Object.entries(input);
    const [only] = entries;
    if (only && entries.length === 1 && (only[0] === 'Ref' || only[0].startsWith('Fn::')))
      return this.#intrinsic(only[0], only[1]);
    return Object.fromEntries(entries.map(([name, member]) => [name, this.value(member)]));
  }

  #intrinsic(name: string, argument: unknown): unknown {
    if (name === 'Ref') return this.#reference(String(argument));
    if (name === 'Fn::ImportValue') return this.value(this.#exported.get(String(this.value(argument))));
    const parts = Array.isArray(argument) ? argument : [argument];
    if (name === 'Fn::GetAtt') return this.#attribute(String(parts[0]), String(parts[1]));
    if (name === 'Fn::Join') {
      const members = this.value(parts[1]);
      return Array.isArray(members) ? members.map(String).join(String(parts[0])) : '';
    }
    if (name === 'Fn::Select') {
      const members = this.value(parts[1]);
      return Array.isArray(members) ? members[Number(parts[0])] : undefined;
    }
    if (name === 'Fn::Split') return String(this.value(parts[1])).split(String(parts[0]));
    throw new Error(`the template uses ${name}, which the local run does not resolve`);
  }

  #reference(id: string): string {
    const pseudo: Record<string, string> = {
      'AWS::Partition': 'aws',
      'AWS::Region': 'us-east-1',
      'AWS::AccountId': '000000000000',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::NoValue': '',
      'AWS::StackName': 'local',
    };
    const type = this.#declared.get(id)?.Type ?? '';
    if (type === 'AWS::SQS::Queue') return this.#queueUrl(id);
    return pseudo[id] ?? localName(id, type);
  }

  #attribute(id: string, attribute: string): string {
    const type = this.#declared.get(id)?.Type ?? '';
    if (attribute === 'Arn' || attribute === 'StreamArn')
      return `arn:aws:local:us-east-1:000000000000:${type}/${localName(id, type)}${attribute === 'StreamArn' ? '/stream' : ''}`;
    return `${localName(id, type)}.${attribute}`;
  }
}

/** The resource's local name out of an ARN that this resolver made. */
export function nameOfArn(arn: unknown): string {
  return (
    String(arn)
      .replace(/\/stream$/, '')
      .split('/')
      .at(-1) ?? ''
  );
}
