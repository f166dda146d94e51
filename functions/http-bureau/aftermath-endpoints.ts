import {
  answerRequest,
  fundingRequest,
  importPreviewRequest,
  importRequest,
  objectionRequest,
  publicityRequest,
} from '#api/schemas.ts';
import { type Endpoint, endpoint, endpointWithBody } from '#lambda/http-endpoint.ts';
import { maxFileBodyBytes } from '#lambda/http-request.ts';
import type { BureauServices } from './bureau-services.ts';
import { listFunding, readFunding, settleFunding } from './funding.ts';
import { answerObjection, readPublicity, registerObjection, setPublicity } from './objections.ts';
import { readPublication, takePublication } from './publication.ts';
import { importResults, listResults, previewResults, takeResultsTemplate } from './results-import.ts';

/** What comes after the decisions: the ministry's results, the lists, objections, funding. */
export function aftermathEndpoints(services: BureauServices): Endpoint[] {
  return [...resultEndpoints(services), ...listEndpoints(services), ...fundingEndpoints(services)];
}

function resultEndpoints(services: BureauServices): Endpoint[] {
  const results = '/bureau/ministry-results';
  return [
    endpoint({ routeKey: `GET ${results}`, run: (request) => listResults(services, request) }),
    endpoint({ routeKey: `GET ${results}/template`, run: (request) => takeResultsTemplate(services, request) }),
    endpointWithBody({
      routeKey: `POST ${results}/preview`,
      body: importPreviewRequest,
      maxBytes: maxFileBodyBytes,
      run: (request, input) => previewResults(services, request, input),
    }),
    endpointWithBody({
      routeKey: `POST ${results}`,
      fresh: true,
      body: importRequest,
      maxBytes: maxFileBodyBytes,
      run: (request, input) => importResults(services, request, input),
    }),
  ];
}

function listEndpoints(services: BureauServices): Endpoint[] {
  const objections = '/bureau/applications/{applicationId}/objections';
  return [
    endpoint({ routeKey: 'GET /bureau/publication', run: (request) => readPublication(services, request) }),
    endpoint({ routeKey: 'GET /bureau/publication/sheet', run: (request) => takePublication(services, request) }),
    endpoint({ routeKey: 'GET /bureau/publicity', run: (request) => readPublicity(services, request) }),
    endpointWithBody({
      routeKey: 'PUT /bureau/publicity',
      fresh: true,
      body: publicityRequest,
      run: (request, input) => setPublicity(services, request, input),
    }),
    endpointWithBody({
      routeKey: `POST ${objections}`,
      fresh: true,
      body: objectionRequest,
      run: (request, input) => registerObjection(services, request, input),
    }),
    endpointWithBody({
      routeKey: `POST ${objections}/{objectionId}/answer`,
      fresh: true,
      body: answerRequest,
      run: (request, input) => answerObjection(services, request, input),
    }),
  ];
}

function fundingEndpoints(services: BureauServices): Endpoint[] {
  const one = '/bureau/applications/{applicationId}/funding';
  return [
    endpoint({ routeKey: 'GET /bureau/funding', run: (request) => listFunding(services, request) }),
    endpoint({ routeKey: `GET ${one}`, run: (request) => readFunding(services, request) }),
    endpointWithBody({
      routeKey: `PUT ${one}`,
      fresh: true,
      body: fundingRequest,
      run: (request, input) => settleFunding(services, request, input),
    }),
  ];
}
