import type { CharReadings } from '../search/char-readings.js';
import type { SearchView } from '../view/search.js';
import type { View } from '../view/view.js';
import { spellCharacters } from './spell-characters.js';

/**
 * Answers a search; where letters were typed and some names can't be read yet, tells the readings and asks
 * again. Without the dictionary, names and codes are still found.
 *
 * @param ask - Asks the engine, wherever it is.
 * @param tell - Tells the engine readings.
 */
export async function spelledSearch<V extends View>(
  ask: () => Promise<V>,
  tell: (readings: CharReadings) => Promise<void>,
): Promise<V> {
  const first = await ask();
  const { unread } = first as SearchView;
  if (unread === undefined) return first;
  try {
    await tell(await spellCharacters(unread));
  } catch {
    return withoutUnread(first);
  }
  return withoutUnread(await ask());
}

function withoutUnread<V extends View>(view: V): V {
  const { unread: _unread, ...rest } = view as SearchView;
  return rest as V;
}
