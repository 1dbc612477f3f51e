/** The demo city as `hivemap init --demo` writes it: that of the site, with every second matter, half of its weight. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const MATTERS = 'matters.ndjson.gz';

/** @param data - The folder `data` of the repository. */
export async function packDemo(data: string, target: string): Promise<void> {
  const city = join(data, 'dazhou');
  await mkdir(target, { recursive: true });
  await cp(city, target, { recursive: true, filter: (path) => !path.endsWith(MATTERS) });
  await cp(join(data, 'NOTICE.md'), join(target, 'NOTICE.md'));
  const lines = gunzipSync(await readFile(join(city, MATTERS)))
    .toString()
    .trimEnd()
    .split('\n');
  const kept = lines.filter((_, place) => place % 2 === 0).join('\n');
  await writeFile(join(target, MATTERS), gzipSync(`${kept}\n`, { level: 9 }));
}
