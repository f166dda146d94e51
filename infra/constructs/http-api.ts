import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type HttpFunction, type Route, routeKey, routes } from '#api/routes.ts';
import type { ApiLimits, Environment } from '../config/environments.ts';
import type { HouseFunction } from './building-blocks/house-function.ts';

/** The API: every route of the contract, behind the issuer's tokens and a scope, throttled and logged. */
export class HttpApi extends Construct {
  readonly api: apigateway.HttpApi;

  constructor(
    scope: Construct,
    id: string,
    props: { environment: Environment; functions: Readonly<Record<HttpFunction, HouseFunction>> },
  ) {
    super(scope, id);
    const { environment, functions } = props;
    this.api = new apigateway.HttpApi(this, 'Api', {
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [environment.portalUrl],
        allowMethods: [
          apigateway.CorsHttpMethod.GET,
          apigateway.CorsHttpMethod.POST,
          apigateway.CorsHttpMethod.PUT,
          apigateway.CorsHttpMethod.DELETE,
        ],
        allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-match'],
        // The date, because the portal counts down to deadlines by the server's clock.
        exposeHeaders: ['date', 'etag', 'retry-after', 'x-request-id'],
        maxAge: Duration.hours(1),
      },
    });
    const authorizer = new HttpJwtAuthorizer('Issuer', environment.oidc.issuer, {
      jwtAudience: [environment.oidc.audience],
    });
    // One permission a function: one a route would be every third resource of the stack.
    const integrations = new Map(
      Object.entries(functions).map(([name, one]) => [
        name,
        new HttpLambdaIntegration(name, one.function, { scopePermissionToRoute: false }),
      ]),
    );
    for (const route of routes) {
      const integration = integrations.get(route.function);
      if (!integration) throw new Error(`no function for ${route.path}`);
      this.api.addRoutes({
        path: route.path,
        methods: [apigateway.HttpMethod[route.method]],
        integration,
        ...(route.scopes.length > 0 ? { authorizer, authorizationScopes: [...route.scopes] } : {}),
      });
    }
    this.#stage(environment);
  }

  #stage(environment: Environment): void {
    const accessLogs = new logs.LogGroup(this, 'AccessLogs', {
      retention: logs.RetentionDays.ONE_YEAR,
      removalPolicy: environment.precious ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const stage = new apigateway.CfnStage(this, 'Stage', {
      apiId: this.api.apiId,
      stageName: '$default',
      autoDeploy: true,
      defaultRouteSettings: throttle(environment.apiLimits.reads),
      routeSettings: Object.fromEntries(
        routes.map((route) => [routeKey(route), pascal(environment.apiLimits[kindOf(route)])]),
      ),
      accessLogSettings: {
        destinationArn: accessLogs.logGroupArn,
        // Route keys and ids of requests, no paths with ids of cases and no addresses.
        format: JSON.stringify({
          requestId: '$context.requestId',
          routeKey: '$context.routeKey',
          status: '$context.status',
          at: '$context.requestTime',
          latency: '$context.responseLatency',
          error: '$context.error.message',
          subject: '$context.authorizer.claims.sub',
        }),
      },
    });
    // A setting of a route that does not exist yet fails the deployment.
    for (const child of this.api.node.children)
      if (child instanceof apigateway.HttpRoute) stage.node.addDependency(child);
  }
}

type KindOfRoute = keyof ApiLimits;

/** What a route costs: an announced upload signs a POST for every file, a write is a transaction, the rest reads. */
function kindOf({ method, path }: Pick<Route, 'method' | 'path'>): KindOfRoute {
  if (method === 'GET') return 'reads';
  return path.endsWith('/uploads') ? 'uploads' : 'writes';
}

function throttle({ perSecond, burst }: ApiLimits[KindOfRoute]) {
  return { throttlingRateLimit: perSecond, throttlingBurstLimit: burst };
}

/** The map of routes is plain JSON to CloudFormation: its keys are not translated. */
function pascal({ perSecond, burst }: ApiLimits[KindOfRoute]) {
  return { ThrottlingRateLimit: perSecond, ThrottlingBurstLimit: burst };
}
