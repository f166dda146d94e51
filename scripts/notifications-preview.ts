import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { roundById } from '#rounds/index.ts';
import { previewFiles } from './notifications/preview.ts';

/** `npm run notifications:preview -- [--out FOLDER] [--round ID]`: every mail in Chinese and English, as pages to read. */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.build/notifications' },
    round: { type: 'string', default: '2025-expert-service' },
  },
});
const out = resolve(values.out);
const files = previewFiles(roundById(values.round));
mkdirSync(out, { recursive: true });
for (const [name, content] of files) writeFileSync(join(out, name), content);
process.stdout.write(`${files.size} files; open ${join(out, 'index.html')}\n`);
