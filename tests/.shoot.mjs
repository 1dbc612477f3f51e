import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from './tooling/find-browser.mjs';
const [, , query = '', size = '1440x900', prefix = 's', steps = 'cluster'] = process.argv;
const [w, h] = size.split('x').map(Number);
const b = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
const p = await b.newPage({ viewport: { width: w, height: h } });
p.on('console', (m) => { if (['error', 'warning'].includes(m.type())) console.log(m.type(), m.text().slice(0, 300)); });
p.on('pageerror', (e) => console.log('uncaught', String(e.stack).slice(0, 600)));
await p.goto(process.env.ORIGIN + '/portal/' + query, { timeout: 180000, waitUntil: 'domcontentloaded' });
await p.waitForFunction(() => customElements.get('hive-city'), null, { timeout: 120000 });
await p.evaluate(() => document.querySelector('hive-city').whenReady());
const ready = () => p.evaluate(() => new Promise((r) => { const c = document.querySelector('hive-city'); const t = setInterval(() => { const m = c.shadowRoot.querySelector('hive-matter-flow')?.shadowRoot; if (m?.querySelector('.chart') ) { clearInterval(t); r(true); } }, 300); setTimeout(() => { clearInterval(t); r(false); }, 90000); }));
console.log('flow ready', await ready());
for (const step of steps.split(',')) {
  const [name, ...args] = step.split(':');
  if (['cluster', 'heat', 'hex', 'flow'].includes(name)) {
    await p.evaluate((mode) => { const c = document.querySelector('hive-city'); c.switched = new Map([['matters', true]]); c.matterMode = mode; }, name);
    await p.waitForTimeout(4500);
  } else if (name === 'drill') { await p.evaluate((code) => document.querySelector('hive-city').drillTo(code), args[0]); await p.waitForTimeout(5000); }
  else if (name === 'click') { await p.evaluate((sel) => { const el = document.querySelector('hive-city').shadowRoot.querySelector('hive-map').shadowRoot.querySelector(sel); const { left, top, width, height } = el.getBoundingClientRect(); const at = { bubbles: true, composed: true, clientX: left + width / 2, clientY: top + height / 2, button: 0 }; for (const t of ['mousedown', 'mouseup', 'click']) el.dispatchEvent(new MouseEvent(t, at)); }, args.join(':')); await p.waitForTimeout(2500); }
  else if (name === 'row') { await p.evaluate((n) => document.querySelector('hive-city').shadowRoot.querySelector('hive-inspector').shadowRoot.querySelectorAll('.matters button')[n].click(), Number(args[0])); await p.waitForTimeout(1500); }
  else if (name === 'flowpart') { await p.evaluate((sel) => document.querySelector('hive-city').shadowRoot.querySelector('hive-matter-flow').shadowRoot.querySelector(sel).dispatchEvent(new MouseEvent('click', { bubbles: true })), args.join(':')); await p.waitForTimeout(2500); }
  else if (name === 'set') { await p.evaluate(([k, v]) => { document.querySelector('hive-city')[k] = v; }, args); await p.waitForTimeout(3000); }
  await p.screenshot({ path: `/tmp/matters-shots/${prefix}-${step.replace(/[^a-z0-9]/gi, '_')}.png` });
}
await b.close();
