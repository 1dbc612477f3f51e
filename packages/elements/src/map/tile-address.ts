/** Addresses of vector tiles that the library reads itself. */
export const TILE_SCHEME = 'hive-tiles';

/** Whether an address is one of ours, which no host has headers for: who answers it asks for them. */
export function isTileAddress(url: string): boolean {
  return url.startsWith(`${TILE_SCHEME}:`) || url.startsWith('hive-wmts:');
}
