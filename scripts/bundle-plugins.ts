import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { openapi } from '#api/openapi.ts';

/** The contract is made here, once: no function makes JSON Schemas at run time. */
export const contractAtBuildTime: Plugin = {
  name: 'contract-at-build-time',
  setup(build) {
    build.onLoad({ filter: /shared[\\/]api[\\/]openapi\.ts$/ }, () => ({
      contents: `export const openapi = ${JSON.stringify(openapi)};`,
      loader: 'js',
    }));
  },
};

/** So zod's makers of JSON Schemas, which every schema carries along, stay out of the bundles. */
export const withoutJsonSchemas: Plugin = {
  name: 'without-json-schemas',
  setup(build) {
    build.onLoad({ filter: /zod[\\/]v4[\\/]core[\\/](to-json-schema|json-schema-processors)\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
      const stub = "const none = () => () => { throw new Error('JSON Schemas are made at build time'); };";
      return {
        contents: [stub, ...names.map((name) => `export { none as ${name} };`), 'export { none as process };'].join(
          '\n',
        ),
        loader: 'js',
      };
    });
  },
};
