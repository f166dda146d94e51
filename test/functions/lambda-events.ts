import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context, SQSRecord } from 'aws-lambda';

export function sqsRecord(body: string, messageId: string, receiveCount = 1): SQSRecord {
  return {
    messageId,
    receiptHandle: messageId,
    body,
    attributes: {
      ApproximateReceiveCount: String(receiveCount),
      SentTimestamp: '0',
      SenderId: 'x',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-east-1:0:queue',
    awsRegion: 'us-east-1',
  };
}

export const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'test',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:0:function:test',
  memoryLimitInMB: '512',
  awsRequestId: 'request',
  logGroupName: 'log',
  logStreamName: 'log',
  getRemainingTimeInMillis: () => 10_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

export interface HttpCall {
  readonly routeKey: string;
  readonly receivedAt?: string;
  readonly sub?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly params?: Record<string, string>;
}

/** A request as the HTTP API hands it over, of a person who signed in. */
export function httpEvent(call: HttpCall): APIGatewayProxyEventV2WithJWTAuthorizer {
  const { routeKey, receivedAt = '2025-01-20T01:00:00.000Z', sub = 'm1' } = call;
  const [method = 'GET', path = '/'] = routeKey.split(' ');
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: '',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'key-12345678', ...call.headers },
    requestContext: {
      accountId: '0',
      apiId: 'api',
      authorizer: { principalId: sub, integrationLatency: 0, jwt: { claims: { sub }, scopes: [] } },
      domainName: 'api',
      domainPrefix: 'api',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'test' },
      requestId: 'request-1',
      routeKey,
      stage: '$default',
      time: '',
      timeEpoch: Date.parse(receivedAt),
    },
    pathParameters: call.params ?? {},
    isBase64Encoded: false,
    ...(call.body === undefined ? {} : { body: call.body }),
  };
}
