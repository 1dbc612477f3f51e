/** What a person does in every example: sees the city, selects an area, closes the map, opens it again. */
import { expect } from 'vitest';
import type { CDPSession, Page } from 'playwright-core';
import { openPage } from '../tooling/open-page.js';
import { countPixels, readPng } from '../tooling/read-png.js';

export interface UsePortalOptions {
  /** How often the map is closed and opened again. */
  cycles?: number;
  /** Name of a place that the page adds when the map is there already. */
  sees?: string;
}

interface Kept {
  maps: WeakRef<Element>[];
}

/**
 * @throws When the city is not drawn, its selection does not arrive, the policy is violated, a request leaves the
 *   page's origin, or maps that were closed stay in memory.
 */
export async function usePortal(url: string, { cycles = 3, sees }: UsePortalOptions = {}): Promise<void> {
  const opened = await openPage({ url, context: { reducedMotion: 'reduce' } });
  const { page } = opened;
  try {
    await seeCity(page);
    await selectArea(page);
    if (sees !== undefined) await seePlace(page, sees);
    for (let cycle = 0; cycle < cycles; cycle++) {
      await keepWeakly(page);
      await page.click('#toggle');
      await page.waitForFunction(() => document.querySelector('hive-map') === null);
      await page.click('#toggle');
      await seeCity(page);
    }
    await keepWeakly(page);
    await page.click('#toggle');
    await expectGone(page);
    expect(opened.policyViolations).toEqual([]);
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.errors).toEqual([]);
  } finally {
    await opened.close();
  }
}

async function seeCity(page: Page): Promise<void> {
  await expect
    .poll(async () => sentinelShare(page), { timeout: 60_000, interval: 500 })
    .toBeGreaterThan(0.02);
}

/** What MapLibre draws of it, as a plain value. */
async function seePlace(page: Page, name: string): Promise<void> {
  const isDrawn = (): Promise<boolean> =>
    page.evaluate((wanted) => {
      interface Map {
        queryRenderedFeatures(): { properties: Readonly<Record<string, unknown>> }[];
      }
      const { maplibre } = document.querySelector('hive-map') as unknown as { maplibre: Map };
      return maplibre.queryRenderedFeatures().some(({ properties }) => properties['name'] === wanted);
    }, name);
  await expect.poll(isDrawn, { timeout: 20_000, interval: 500 }).toBe(true);
}

/** West of the middle is one county, east of it the other. */
async function selectArea(page: Page): Promise<void> {
  const box = (await page.locator('hive-map').boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.5);
  await expect.poll(() => page.textContent('#chosen'), { timeout: 20_000 }).toBe('division:511702');
}

async function keepWeakly(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept = globalThis as typeof globalThis & Partial<Kept>;
    (kept.maps ??= []).push(new WeakRef(document.querySelector('hive-map')!));
  });
}

/** A framework may hold the last map until it renders again; the ones before must be collected. */
async function expectGone(page: Page): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const alive = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    return page.evaluate(
      () => (globalThis as unknown as Kept).maps.filter((map) => map.deref() !== undefined).length,
    );
  };
  await expect.poll(alive, { timeout: 20_000, interval: 500 }).toBeLessThanOrEqual(1);
}

/** Share of the page that has the color of `sentinel.css`, also when half transparent. */
async function sentinelShare(page: Page): Promise<number> {
  const picture = readPng(await page.screenshot());
  const pixels = countPixels(
    picture,
    (red, green, blue) => red > 180 && green < 130 && blue > 100 && red > blue,
  );
  return pixels / (picture.width * picture.height);
}
