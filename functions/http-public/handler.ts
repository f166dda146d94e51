import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { kmsHeadSigner } from '#adapters/kms/head-signer.ts';
import { systemClock } from '#adapters/system/runtime.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { json, problemResponse, unexpected } from '#lambda/http-response.ts';
import { jsonLog } from '#lambda/log.ts';
import { requestProblem } from '#lambda/problem.ts';
import { openapi } from '#api/openapi.ts';
import { rounds } from '#rounds/index.ts';
import { environment } from './environment.ts';
import { publicAnswer } from './public-answer.ts';

const given = readEnvironment(environment);
const services = { signer: kmsHeadSigner(given.KEY_ID), openapi, environment: given.ENVIRONMENT, rounds };
const log = jsonLog('http-public', systemClock.now);

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .onError((request) => {
    request.response ??= unexpected(request.error, { log, requestId: request.event.requestContext.requestId });
  })
  .handler(async (event: APIGatewayProxyEventV2) => {
    const { requestId } = event.requestContext;
    const reply = await publicAnswer(services, event.routeKey, event.pathParameters ?? {});
    return reply ? json(reply, requestId) : problemResponse(requestProblem('route-unknown'), requestId);
  });
