import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Environment } from '../../config/environments.ts';
import { type FunctionName, type FunctionSettings, functionSettings } from '../../config/functions.ts';

export interface HouseFunctionProps {
  readonly environment: Environment;
  readonly name: FunctionName;
  readonly variables: Readonly<Record<string, string>>;
}

/** A function of this house: its bundle, its own log group, its own role with nothing but what is granted. */
export class HouseFunction extends Construct {
  readonly function: lambda.Function;
  readonly logGroup: logs.LogGroup;
  readonly functionName: FunctionName;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id);
    const { environment, name } = props;
    const settings: FunctionSettings = functionSettings[name];
    this.functionName = name;
    this.logGroup = new logs.LogGroup(this, 'Logs', {
      retention: environment.logRetentionDays > 365 ? logs.RetentionDays.THIRTEEN_MONTHS : logs.RetentionDays.ONE_YEAR,
      removalPolicy: environment.precious ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const role = new iam.Role(this, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    this.logGroup.grantWrite(role);
    this.function = new lambda.Function(this, 'Function', {
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: settings.architecture === 'x86_64' ? lambda.Architecture.X86_64 : lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: codeOf(name, environment),
      description: settings.errorImpact,
      timeout: Duration.seconds(settings.timeoutSeconds),
      memorySize: settings.memoryMegabytes,
      ...(settings.scratchMegabytes ? { ephemeralStorageSize: Size.mebibytes(settings.scratchMegabytes) } : {}),
      environment: { ...props.variables, ENVIRONMENT: environment.name },
      logGroup: this.logGroup,
      role,
    });
  }

  /** `conditions` as IAM writes them: operator → key → value. */
  grant(
    actions: readonly string[],
    resources: readonly string[],
    conditions: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> = {},
  ): void {
    if (actions.length === 0) return;
    this.function.addToRolePolicy(
      new iam.PolicyStatement({ actions: [...actions], resources: [...resources], conditions }),
    );
  }
}

/** The bundle that `npm run bundle` wrote; tests of the template alone need no bundles. */
function codeOf(name: FunctionName, environment: Environment): lambda.Code {
  const smtp = name === 'on-notification-due' && environment.mail.transport === 'smtp';
  const folder = join(process.env['FUNCTIONS_DIR'] ?? '.build/functions', smtp ? `${name}-smtp` : name);
  return existsSync(folder) ? lambda.Code.fromAsset(folder) : lambda.Code.fromInline('// not bundled');
}
