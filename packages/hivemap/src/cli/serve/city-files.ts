/**
 * Which files of a city may be served, and under which addresses: the manifest, and what it names. There
 * is no way from an address to any other file.
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Address (path of a URL) → file. */
export interface CityFiles {
  /** The manifest as the page gets it: files of this machine under addresses of the server. */
  readonly manifest: string;
  /** The file behind an address, or `null`. */
  fileAt(pathname: string): string | null;
  /** Addresses of other servers, which the page's policy does not let it reach. */
  readonly elsewhere: readonly string[];
}

type Open = Readonly<Record<string, unknown>>;

/** `{division}`, `{z}`: a part of a name that the page fills in. */
const PLACEHOLDER = /\{[a-z]+\}/g;
const FILLING = '([\\p{L}\\p{N}_-]+)';
const SERVED = '/city/';

interface ServedFile {
  readonly pattern: RegExp;
  readonly template: string;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^$()|[\]\\/]/g, '\\$&');
}

function servedFile(address: string, template: string): ServedFile {
  const pattern = escaped(address).replace(PLACEHOLDER, FILLING);
  return { pattern: new RegExp(`^${pattern}$`, 'u'), template };
}

function filled(template: string, parts: readonly string[]): string {
  let at = 0;
  return template.replace(PLACEHOLDER, () => parts[at++] ?? '');
}

/** Same name, own folder: two files of one name in different folders stay apart. */
function addressFor(name: string, path: string): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 8);
  return `${SERVED}${name}-${hash}/${encodeURI(basename(path)).replaceAll('%7B', '{').replaceAll('%7D', '}')}`;
}

function parseManifest(text: string): Open | null {
  try {
    const manifest = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
    return typeof manifest === 'object' && manifest !== null ? (manifest as Open) : null;
  } catch {
    return null;
  }
}

/**
 * @param path - Of the manifest.
 * @returns `null` when the text is no manifest.
 */
export function cityFiles(path: string, text: string): CityFiles | null {
  const manifest = parseManifest(text);
  if (!manifest) return null;
  const base = pathToFileURL(path);
  const files: ServedFile[] = [];
  const elsewhere: string[] = [];
  const entries = Object.entries((manifest['resources'] ?? {}) as Readonly<Record<string, Open>>);
  const resources = entries.map(([name, entry]) => {
    const href = entry['href'];
    if (typeof href !== 'string' || !URL.canParse(href, base)) return [name, entry] as const;
    const url = new URL(href, base);
    if (url.protocol !== 'file:') {
      if (/^https?:$/.test(url.protocol)) elsewhere.push(href);
      return [name, entry] as const;
    }
    // `URL` writes the braces of a template as escapes.
    const file = fileURLToPath(url);
    const address = addressFor(name, file);
    files.push(servedFile(address, file));
    return [name, { ...entry, href: address }] as const;
  });
  return {
    manifest: JSON.stringify({ ...manifest, resources: Object.fromEntries(resources) }),
    elsewhere,
    fileAt(pathname) {
      for (const { pattern, template } of files) {
        const match = pattern.exec(pathname);
        if (match) return filled(template, match.slice(1));
      }
      return null;
    },
  };
}
