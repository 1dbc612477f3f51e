import type { Bounds } from '@hivemap/core';
import { mapOf } from './map-of.js';

/**
 * The map of a panel as a picture, with the marks that every picture has.
 *
 * @param bounds - What is looked at; `null` takes the map as it stands.
 * @returns `null` where there is no map, or where it can't be drawn.
 */
export async function mapPicture(
  panel: HTMLElement & { readonly for?: string | null },
  bounds: Bounds | null,
  title: string,
): Promise<ImageBitmap | null> {
  const map = mapOf(panel);
  if (!map) return null;
  try {
    if (bounds) await map.fitTo(bounds);
    return await createImageBitmap(await map.exportImage({ legend: false, title }));
  } catch (error) {
    console.warn('hivemap: the map could not be added to the print', error);
    return null;
  }
}
