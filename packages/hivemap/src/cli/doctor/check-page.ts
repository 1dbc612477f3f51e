import type { AdviceId, Check } from './check.js';

const TIMEOUT_MS = 15_000;
const MOST_HTML = 200_000;
const MOST_MANIFEST = 20_000_000;

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly policy: string | null;
  readonly text: string;
}

async function ask(
  url: string,
  signal: AbortSignal,
  method: 'GET' | 'HEAD' = 'GET',
  most = MOST_HTML,
): Promise<Answer | null> {
  try {
    const response = await fetch(url, {
      method,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const text = method === 'GET' ? (await response.text()).slice(0, most) : '';
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      policy: response.headers.get('content-security-policy'),
      text,
    };
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  }
}

/** Directives of a Content-Security-Policy, by name. */
function directives(policy: string): ReadonlyMap<string, string> {
  return new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name !== undefined && name !== '')
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources.join(' ')]),
  );
}

/** What each directive has to allow, and where it falls back to when it is missing. */
const NEEDS: readonly (readonly [
  directive: string,
  fallbacks: readonly string[],
  pattern: RegExp,
  advice: AdviceId,
])[] = [
  ['script-src', ['default-src'], /'self'|\*|https?:/, 'csp-script'],
  ['worker-src', ['child-src', 'script-src', 'default-src'], /'self'|\*|https?:/, 'csp-worker'],
  ['style-src', ['default-src'], /'self'|\*|https?:/, 'csp-style'],
  ['connect-src', ['default-src'], /'self'|\*|https?:/, 'csp-connect'],
  ['img-src', ['default-src'], /data:/, 'csp-image'],
];

/** What a policy forbids that a map needs. */
export function policyFaults(policy: string): readonly AdviceId[] {
  const given = directives(policy);
  return NEEDS.flatMap(([directive, fallbacks, pattern, advice]) => {
    const sources = [directive, ...fallbacks].map((name) => given.get(name)).find((one) => one !== undefined);
    return sources === undefined || pattern.test(sources) ? [] : [advice];
  });
}

function checkPolicy({ policy, text }: Answer): readonly Check[] {
  const meta = /<meta[^>]+http-equiv=["']?content-security-policy["']?[^>]*content="([^"]+)"/i.exec(
    text,
  )?.[1];
  const stated = policy ?? meta;
  if (stated === undefined) return [{ id: 'csp', state: 'warning', found: '', advice: 'csp-missing' }];
  const faults = policyFaults(stated);
  return faults.length === 0
    ? [{ id: 'csp', state: 'ok', found: stated }]
    : faults.map((advice): Check => ({ id: 'csp', state: 'error', found: stated, advice }));
}

function manifestOf(text: string, page: string): string | null {
  const source = /<hive-(?:city|map)\b[^>]*?\bsrc=["']?([^"'\s>]+)/i.exec(text)?.[1];
  return source !== undefined && URL.canParse(source, page) ? new URL(source, page).href : null;
}

async function checkManifest(url: string, signal: AbortSignal): Promise<readonly Check[]> {
  const answer = await ask(url, signal, 'GET', MOST_MANIFEST);
  if (answer?.status !== 200) return [{ id: 'manifest', state: 'error', found: url, advice: 'unreachable' }];
  let manifest: { readonly resources?: Readonly<Record<string, { readonly href?: unknown }>> };
  try {
    manifest = JSON.parse(answer.text) as typeof manifest;
  } catch {
    return [{ id: 'manifest', state: 'error', found: url, advice: 'html-instead' }];
  }
  const hrefs = Object.values(manifest.resources ?? {})
    .map(({ href }) => href)
    .filter((href) => typeof href === 'string' && !href.includes('{') && URL.canParse(href, url))
    .map((href) => new URL(href as string, url).href);
  const resources = await Promise.all(
    hrefs.map(async (href): Promise<Check> => {
      const found = await ask(href, signal, 'HEAD');
      if (!found || found.status >= 400)
        return { id: 'resource', state: 'error', found: href, advice: 'unreachable' };
      const isPage = found.type.startsWith('text/html');
      return isPage
        ? { id: 'resource', state: 'error', found: href, advice: 'html-instead' }
        : { id: 'resource', state: 'ok', found: href };
    }),
  );
  return [{ id: 'manifest', state: 'ok', found: url }, ...resources];
}

/** A page as a browser would get it: its policy, its city, the city's files. */
export async function checkPage(url: string, signal: AbortSignal): Promise<readonly Check[]> {
  const answer = await ask(url, signal);
  if (answer?.status !== 200) return [{ id: 'page', state: 'error', found: url, advice: 'page-unreachable' }];
  const manifest = manifestOf(answer.text, url);
  return [
    { id: 'page', state: 'ok', found: url },
    ...checkPolicy(answer),
    ...(manifest === null
      ? [{ id: 'manifest', state: 'warning', found: url, advice: 'no-city' } as const]
      : await checkManifest(manifest, signal)),
  ];
}
