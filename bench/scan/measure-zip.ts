import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import { bundleWhenChanged } from '../../scripts/bundle.ts';
import { figure, type Measure } from './measures.ts';

/** The reader's function as it is deployed: code, native packages, WebAssembly, zipped. */
export async function measureZip(): Promise<Measure> {
  const { functionsDir } = await bundleWhenChanged();
  const folder = join(functionsDir, 'on-scan-gated');
  const zip = new ZipFile();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      zip.addFile(path, path.slice(folder.length + 1));
    }
  zip.end();
  let bytes = 0;
  for await (const chunk of zip.outputStream) bytes += chunk.length;
  return figure('zip of the function', bytes / 1024 / 1024, 12, 'MB');
}
