/** Opens a page in Chromium and writes down what a strict portal would object to. */
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { browserFlags, findBrowser } from './find-browser.mjs';

export interface OpenPageOptions {
  url: string;
  /** Default 1024 × 768. */
  width?: number;
  height?: number;
  /** Anything else of the browser's context: locale (Chinese unless given), reducedMotion, deviceScaleFactor … */
  context?: BrowserContextOptions;
  /** Script that runs in the page before its own. */
  before?: string;
  /** A browser to share; without one the page has its own, closed with it. */
  browser?: Browser;
}

/** What happened while the page was open; filled as it happens. */
export interface PageRecord {
  /** `console.error`, uncaught errors and rejections, of the page and of its workers. */
  errors: string[];
  /** Violated directive and what violated it. */
  policyViolations: string[];
  /** Every request, in order. */
  requests: string[];
  /** Requests to another origin. Only servers of this machine answer; all other names do not resolve. */
  foreignRequests: string[];
}

export interface OpenPage extends PageRecord {
  page: Page;
  /** Resolves when nothing was requested for a second. */
  quiet: () => Promise<void>;
  close: () => Promise<void>;
}

/** No name but this machine's resolves: a page that works has worked in an air-gapped network. */
const offline = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';

/** @param flags - Beside those that every browser of the tests has. */
export function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chrome or Chromium found: install one or set CHROME_PATH.');
  return chromium.launch({ executablePath, args: [...browserFlags, offline, ...flags] });
}

export async function openPage(options: OpenPageOptions): Promise<OpenPage> {
  const browser = options.browser ?? (await launchBrowser());
  const viewport = { width: options.width ?? 1024, height: options.height ?? 768 };
  const context = await browser.newContext({ viewport, locale: 'zh-CN', ...options.context });
  const record: PageRecord = { errors: [], policyViolations: [], requests: [], foreignRequests: [] };
  const page = await context.newPage();
  await watch(page, record, options);
  await page.goto(options.url);
  return {
    ...record,
    page,
    quiet: () => waitForQuiet(record),
    close: () => (options.browser ? context.close() : browser.close()),
  };
}

async function watch(page: Page, record: PageRecord, { url, before }: OpenPageOptions) {
  const own = new URL(url).origin;
  page.context().on('request', (request) => {
    record.requests.push(request.url());
    if (isForeign(request.url(), own)) record.foreignRequests.push(request.url());
  });
  page.on('pageerror', (error) => record.errors.push(String(error.stack ?? error)));
  page.on('console', (message) => {
    const { url: source } = message.location();
    // The browser asks for an icon by itself, whether a page names one or not.
    if (message.type() !== 'error' || source.endsWith('/favicon.ico')) return;
    const text = `${message.text()} (${source})`;
    if (/content security policy/i.test(text)) record.policyViolations.push(text);
    else record.errors.push(text);
  });
  if (before) await page.addInitScript(before);
}

async function waitForQuiet({ requests }: PageRecord) {
  let seen = -1;
  while (seen !== requests.length) {
    seen = requests.length;
    await new Promise((done) => setTimeout(done, 1_000));
  }
}

/** `data:` and `blob:` stay in the browser; what a policy makes of them is the policy's to say. */
function isForeign(url: string, own: string): boolean {
  const { protocol, origin } = new URL(url);
  return !['data:', 'blob:', 'about:'].includes(protocol) && origin !== own;
}
