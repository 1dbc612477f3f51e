import type { Page } from 'playwright-core';
import { countPixels, readPng } from '../tooling/read-png.js';

/**
 * A picture is timed only when it shows the right thing: at least a tenth of the page has the data's color.
 *
 * @throws {RangeError} When it has not.
 */
export async function expectSentinel(page: Page): Promise<void> {
  const picture = readPng(await page.screenshot());
  const pixels = countPixels(
    picture,
    (red, green, blue) => red > 180 && green < 130 && blue > 100 && red > blue,
  );
  const share = pixels / (picture.width * picture.height);
  if (share < 0.1) throw new RangeError(`Only ${(share * 100).toFixed(1)} % of ${page.url()} shows data.`);
}
