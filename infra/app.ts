import { App } from 'aws-cdk-lib';
import { environments } from './config/environments.ts';
import { acknowledge, addNag, strictContext } from './nag.ts';
import { PortalStack } from './stacks/portal-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';
import { StatefulStack } from './stacks/stateful-stack.ts';

/** `ENVIRONMENTS=dev,local` synthesizes those alone; `NAG=1` adds the packs of rules (slower, strict). */
const wanted = process.env['ENVIRONMENTS']?.split(',');
const strict = process.env['NAG'] === '1';
const app = new App({
  // The local run finds each function's bundle by this metadata, as the CLI would have it written.
  context: { 'aws:cdk:enable-asset-metadata': true, ...(strict ? strictContext : {}) },
  ...(process.env['CDK_OUTDIR'] ? { outdir: process.env['CDK_OUTDIR'] } : {}),
  analyticsReporting: false,
});

for (const environment of environments().filter(({ name }) => wanted?.includes(name) ?? true)) {
  const { name, account, region, precious } = environment;
  const props = { environment, env: { account, region }, terminationProtection: precious };
  const stateful = new StatefulStack(app, `shenbao-${name}-stateful`, props);
  const service = new ServiceStack(app, `shenbao-${name}-service`, { ...props, stateful });
  const hosted = environment.portal.hosting === 'cloudfront';
  const portal = hosted ? new PortalStack(app, `shenbao-${name}-portal`, { ...props, stateful, service }) : undefined;
  acknowledge({ stateful, service, portal }, environment);
}
if (strict) addNag(app);
app.synth();
