/** `sync-url` keeps plain names, `sync-url="left"` puts `left.` before them. */
export function parseSyncUrl(value: string | null): boolean | string {
  if (value === null) return false;
  return /^[\w-]{1,40}$/.test(value) ? value : true;
}
