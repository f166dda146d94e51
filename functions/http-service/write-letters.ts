import type * as z from 'zod';
import type { lettersRequest } from '#api/schemas-of-service.ts';
import type { LetterPaper } from '#domain/service-paper.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { keepNote } from '#lambda/reviewed-case.ts';
import { expertsOf, filedContent } from './filed-content.ts';
import { named, paperId, requireUnerased, sharedParts } from './paper-parts.ts';
import { reviewedListing } from './reviewed-listing.ts';
import type { ServingServices } from './serving-services.ts';
import { serve, stepped } from './step.ts';

/** R43: a letter to the employer of each named expert, in the words of the notice; possible from the listing on. */
export async function writeLetters(
  services: ServingServices,
  request: HttpRequest,
  body: z.output<typeof lettersRequest>,
): Promise<HttpReply> {
  const { state, labels, serving } = await reviewedListing(services, request, body);
  const experts = named(expertsOf(await filedContent(services, state)), body.rows);
  const folder = scanFolder({ kind: 'application', id: state.id });
  const letters = await Promise.all(
    experts.map(async (expert) => {
      const id = paperId(services, serving, expert.row);
      const parts = sharedParts(services, { state, labels, expert, id, at: request.receivedAt, rule: 'R43' });
      const content: LetterPaper = { paper: 'letter', ...parts };
      requireUnerased(content);
      return { id, row: expert.row, documentSha256: await keepNote(services, request, { folder, content }) };
    }),
  );
  return stepped(await serve(services, serving, { act: 'write-letter', letters }));
}
