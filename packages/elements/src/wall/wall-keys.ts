/** What a key of a keyboard, a remote control or a presenter asks of the wall. */
export type WallKey = 'next' | 'previous' | 'pause' | 'first' | { readonly scene: number };

/** Keys by the names of UI Events, including those of remote controls and presenters. */
const KEYS: Readonly<Record<string, Exclude<WallKey, object>>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  MediaTrackNext: 'next',
  ChannelUp: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  MediaTrackPrevious: 'previous',
  ChannelDown: 'previous',
  ' ': 'pause',
  Pause: 'pause',
  MediaPlayPause: 'pause',
  MediaPlay: 'pause',
  MediaPause: 'pause',
  MediaStop: 'pause',
  Home: 'first',
  GoHome: 'first',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/**
 * @param key - By what it means along the line of scenes, where one reads from right to left.
 * @returns `null` for keys that mean nothing to the wall.
 */
export function wallKey(
  { altKey, ctrlKey, metaKey, ...pressed }: Pressed,
  key = pressed.key,
): WallKey | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (/^[1-9]$/.test(key)) return { scene: Number(key) - 1 };
  return Object.hasOwn(KEYS, key) ? KEYS[key]! : null;
}
