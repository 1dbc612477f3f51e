#!/usr/bin/env node
/**
 * Takes a picture of a page:
 *   node tests/tooling/screenshot.mjs <url> [width=1440] [height=900] [out=tests/.output/screenshot.png] [wait-for]
 * `wait-for` is an expression that becomes true in the page when it is worth a picture. Prints what
 * the console complained about.
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from './find-browser.mjs';

const [url, width = '1440', height = '900', out = 'tests/.output/screenshot.png', waitFor] =
  process.argv.slice(2);
if (!url) {
  console.error('usage: screenshot.mjs <url> [width] [height] [out] [wait-for expression]');
  process.exit(2);
}
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
try {
  const page = await browser.newPage({ viewport: { width: Number(width), height: Number(height) } });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) console.error(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.error(`uncaught: ${error.stack ?? error}`));
  await page.goto(url, { waitUntil: 'load' });
  if (waitFor) await becomesTrue(page, waitFor);
  else await page.waitForTimeout(2_000);
  await mkdir(dirname(out), { recursive: true });
  await page.screenshot({ path: out });
  console.log(out);
} finally {
  await browser.close();
}

/** Asks through the debugger: inside the page, a strict Content-Security-Policy forbids to evaluate text. */
async function becomesTrue(page, expression) {
  const session = await page.context().newCDPSession(page);
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `Boolean(${expression})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (result.value === true) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`"${expression}" did not become true in 60 s.`);
}
