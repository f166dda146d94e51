import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).optional(),
});
const templateSchema = z.object({
  Parameters: z.record(z.string(), z.unknown()).default({}),
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
  // The schedules of the local run await their function and dead-letter what it fails at.
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
  const declared = declarations(templates.flatMap(({ Resources }) => Object.entries(Resources)));
  const exported = new Map(
    templates.flatMap(({ Outputs }) =>
      Object.values(Outputs).flatMap((output) =>
        output.Export ? [[String(output.Export.Name), output.Value] as const] : [],
      ),
    ),
  );
  const parameters = new Set(templates.flatMap(({ Parameters }) => Object.keys(Parameters)));
  const resolver = new Resolver({ declared, exported, parameters }, queueUrl);
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

type Declared = ReadonlyMap<string, z.infer<typeof resourceSchema>>;

/** Local names are logical ids: two of the same would become one thing. */
function declarations(entries: readonly (readonly [string, z.infer<typeof resourceSchema>])[]): Declared {
  const declared = new Map<string, z.infer<typeof resourceSchema>>();
  for (const [id, resource] of entries) {
    const ignored = needsNothing.some((pattern) => pattern.test(resource.Type));
    if (declared.has(id) && !ignored)
      throw new Error(`two templates declare ${id}: the local run would take both for one`);
    declared.set(id, resource);
  }
  return declared;
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

interface Known {
  readonly declared: Declared;
  readonly exported: ReadonlyMap<string, unknown>;
  readonly parameters: ReadonlySet<string>;
}

class Resolver {
  readonly #declared: Declared;
  readonly #exported: ReadonlyMap<string, unknown>;
  readonly #parameters: ReadonlySet<string>;
  readonly #queueUrl: (name: string) => string;

  constructor(known: Known, queueUrl: (name: string) => string) {
    this.#declared = known.declared;
    this.#exported = known.exported;
    this.#parameters = known.parameters;
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
    if (name === 'Fn::ImportValue') return this.#import(String(this.value(argument)));
    if (name === 'Fn::Sub') return this.#substitute(argument);
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

  #import(name: string): unknown {
    if (!this.#exported.has(name)) throw new Error(`no template exports ${name}: synthesize all stacks together`);
    return this.value(this.#exported.get(name));
  }

  /** `"${Table.Arn}/x"`, or with names of its own: `["${a}", { a: … }]`. */
  #substitute(argument: unknown): string {
    const [text, names] = Array.isArray(argument) ? argument : [argument, {}];
    const own = record(names);
    return String(text).replace(/\$\{([^}]+)\}/g, (_all, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      if (name in own) return String(this.value(own[name]));
      const [id = '', attribute] = name.split('.');
      return attribute === undefined ? this.#reference(id) : this.#attribute(id, attribute);
    });
  }

  #reference(id: string): string {
    const pseudo = pseudoParameters[id];
    if (pseudo !== undefined) return pseudo;
    const type = this.#typeOf(id);
    return type === 'AWS::SQS::Queue' ? this.#queueUrl(id) : localName(id, type);
  }

  #attribute(id: string, attribute: string): string {
    const type = this.#typeOf(id);
    if (attribute === 'QueueName') return id;
    if (attribute !== 'Arn' && attribute !== 'StreamArn') return `${localName(id, type)}.${attribute}`;
    const stream = attribute === 'StreamArn' ? '/stream' : '';
    return `arn:aws:local:us-east-1:000000000000:${type}/${localName(id, type)}${stream}`;
  }

  #typeOf(id: string): string {
    const resource = this.#declared.get(id);
    if (!resource && !this.#parameters.has(id))
      throw new Error(`the template refers to ${id}, which no template declares`);
    return resource?.Type ?? '';
  }
}

const pseudoParameters: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': 'us-east-1',
  'AWS::AccountId': '000000000000',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::NoValue': '',
  'AWS::StackName': 'local',
  'AWS::StackId': 'arn:aws:cloudformation:us-east-1:000000000000:stack/local/0',
};

/** The resource's local name out of an ARN that this resolver made. */
export function nameOfArn(arn: unknown): string {
  return (
    String(arn)
      .replace(/\/stream$/, '')
      .split('/')
      .at(-1) ?? ''
  );
}
