import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import * as z from 'zod';
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

/**
 * A client's schemas name their traits by constants (`[_h]: …`), and a computed key might have an effect for all that the
 * bundler knows: so it keeps the shapes of a hundred operations for the sake of four. With the keys spelt out it drops them.
 */
export const schemasThatShake: Plugin = {
  name: 'schemas-that-shake',
  setup(build) {
    build.onLoad({ filter: /client-[\w-]+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const names = new Map([...source.matchAll(/^const (_\w+) = (".*?");$/gm)].map(([, name, text]) => [name, text]));
      return {
        contents: source.replaceAll(/\[(_\w+)\]:/g, (whole, name: string) =>
          names.has(name) ? `${names.get(name)}:` : whole,
        ),
        loader: 'js',
      };
    });
  },
};

/** A client asks its own package for its version, and would carry along the names of its tools and tests with it. */
export const versionAlone: Plugin = {
  name: 'version-alone',
  setup(build) {
    build.onLoad({ filter: /@aws-sdk[\\/]client-[\w-]+[\\/]package\.json$/ }, ({ path }) => {
      const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};
