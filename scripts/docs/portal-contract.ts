import { registerHooks } from 'node:module';
import { openapi } from '#api/openapi.ts';

// The generator builds its text with the compiler's own factory, which TypeScript 7 no longer offers.
registerHooks({
  resolve: (name, context, next) => next(name === 'typescript' ? 'typescript-5' : name, context),
});

/** The API's contract as types for the portal. */
export async function portalContract(): Promise<string> {
  const { astToString, default: openapiTS } = await import('openapi-typescript');
  const contract: Parameters<typeof openapiTS>[0] = JSON.stringify(openapi);
  const types = astToString(await openapiTS(contract, { alphabetize: true }));
  return `/** Generated from the API's contract by \`npm run docs\`: do not edit. */\n${types}`;
}
