/**
 * Writes the themes out of the design tokens, and what the source of `@hivemap/elements` needs and does not keep in the
 * repository: of the installed
 * maplibre-gl its worker, so that it is served from our own package's URL, and its style sheet as text that
 * elements adopt in their shadow root; and `custom-elements.json`, the description of the elements, for the
 * documentation and Storybook. Does nothing when all are up to date. Run by every command that needs the source.
 */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeThemes } from './design-tokens.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const elements = join(root, 'packages/elements');
const target = join(elements, 'src/map');

export async function generate() {
  await writeThemes(elements);
  await takeFromMapLibre();
  await describeElements();
}

/** Runs the analyzer when a source file is newer than what it wrote last. */
async function describeElements() {
  const manifest = join(elements, 'custom-elements.json');
  const sources = (await readdir(join(elements, 'src'), { recursive: true })).filter((path) =>
    path.endsWith('.ts'),
  );
  const times = await Promise.all(sources.map((path) => modifiedAt(join(elements, 'src', path))));
  if ((await modifiedAt(manifest)) > Math.max(...times)) return;
  const analyzer = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  await new Promise((done, fail) => {
    execFile(process.execPath, [analyzer, 'analyze'], { cwd: elements }, (error) =>
      error ? fail(error) : done(),
    );
  });
}

/** Milliseconds since 1970; 0 for a file that is not there. */
async function modifiedAt(path) {
  return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
}

async function takeFromMapLibre() {
  const require = createRequire(join(root, 'packages/elements/package.json'));
  const maplibre = dirname(require.resolve('maplibre-gl/package.json'));
  const { version } = JSON.parse(await readFile(join(maplibre, 'package.json'), 'utf8'));
  await mkdir(target, { recursive: true });
  await Promise.all([
    writeOnce(
      join(target, 'maplibre-gl-worker.js'),
      `// maplibre-gl ${version}, its worker, unchanged.`,
      async () => {
        const worker = await readFile(join(maplibre, 'dist/maplibre-gl-worker.mjs'), 'utf8');
        // Its source map (2.6 MB) is not shipped; a reference to it would be a 404 in developer tools.
        return worker.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
      },
    ),
    ...['maplibre-css', 'maplibre-control-css'].map((name) =>
      writeOnce(
        join(target, `${name}.ts`),
        `// maplibre-gl ${version}, of its style sheet the rules for ${name === 'maplibre-css' ? 'the map itself' : 'controls, markers and popups'}. Generated: change tests/tooling/generate.mjs instead.`,
        async () => {
          const rules = topLevelRules(await readFile(join(maplibre, 'dist/maplibre-gl.css'), 'utf8'));
          const css = rules.filter((rule) => ofControls(rule) === (name === 'maplibre-control-css')).join('');
          const variable = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
          return `/** To be adopted in a shadow root. */\nexport const ${variable}: string =\n  ${JSON.stringify(css)};\n`;
        },
      ),
    ),
  ]);
}

/** Our map has no controls of MapLibre; a host may add some: nine tenths of the sheet are their icons. */
function ofControls(rule) {
  const named =
    /maplibregl-(ctrl|popup|marker|user-location|cooperative|compact|attrib|scroll-zoom|desktop|mobile)/;
  if (rule.startsWith('@')) return named.test(rule) || rule.startsWith('@keyframes');
  return rule
    .slice(0, rule.indexOf('{'))
    .split(',')
    .every((selector) => named.test(selector));
}

/** Rules of a style sheet as text, each with what is nested in it. */
function topLevelRules(css) {
  const rules = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{') depth++;
    if (css[at] !== '}' || --depth > 0) continue;
    rules.push(css.slice(start, at + 1).trim());
    start = at + 1;
  }
  return rules;
}

/** Writes `header` and content unless the file already starts with that header. */
async function writeOnce(path, header, content) {
  const present = await readFile(path, 'utf8').catch(() => '');
  if (present.startsWith(header)) return;
  await writeFile(path, `${header}\n${await content()}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await generate();
