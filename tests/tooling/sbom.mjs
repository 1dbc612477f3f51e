/** Writes `dist/sbom.cdx.json`: every package that an installation of ours brings, in CycloneDX, by npm itself. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const options = [
  'sbom',
  '--sbom-format',
  'cyclonedx',
  '--sbom-type',
  'library',
  '--omit',
  'dev',
  '--workspace',
  'packages/hivemap',
];
const text = execFileSync('npm', options, {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist/sbom.cdx.json'), text);
console.log(`${JSON.parse(text).components.length} components in dist/sbom.cdx.json`);
