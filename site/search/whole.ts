/** Pagefind says nothing of a file that it could not write whole, as on a full disk: what lies there is looked at. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unpack = promisify(gunzip);

/** The files below a folder that are empty or cut off, as paths from there. All but scripts, style sheets and JSON is packed. */
export async function brokenFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const broken: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const isWhole = await readWhole(entry.name, await readFile(file)).catch(() => false);
    if (!isWhole) broken.push(file.slice(folder.length + 1));
  }
  return broken.sort();
}

async function readWhole(name: string, bytes: Buffer): Promise<boolean> {
  if (name.endsWith('.json')) JSON.parse(bytes.toString('utf8'));
  else if (!/\.(?:js|css)$/.test(name)) await unpack(bytes);
  return bytes.length > 0;
}
