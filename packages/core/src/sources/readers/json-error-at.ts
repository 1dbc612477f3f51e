/** Everything that JSON is made of; strings are scanned by hand, since they may be long. */
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.eE+-])|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function after(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** End of a string that begins at a quote; where it goes wrong, negated and less one. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 0x22) return at + 1;
    if (character < 0x20) return -at - 1;
    if (character !== 0x5c) continue;
    const end = after(ESCAPE, text, at);
    // An escape that the end of the text cuts off is no mistake of its own.
    if (end === null) return text.length - at < 6 ? -text.length - 1 : -at - 1;
    at = end - 1;
  }
  return -text.length - 1;
}

/** `first`: a value, or the end of a list; `first-key`: a key, or the end of an object. */
type Wanted = 'value' | 'first' | 'key' | 'first-key' | 'colon' | 'next';

/**
 * Where a text stops being JSON. Engines word their errors differently and mostly keep the place to
 * themselves.
 *
 * @returns Offset of the first mistake; the length of the text when it ends too early; `null` for JSON.
 */
export function jsonErrorAt(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let wanted = 'value' as Wanted;
  let at = 0;
  for (;;) {
    at = after(SPACE, text, at) ?? at;
    const character = text[at];
    if (wanted === 'next' && open.length === 0) return character === undefined ? null : at;
    if (character === undefined) return text.length;
    const inside = open.at(-1);
    if (wanted === 'colon') {
      if (character !== ':') return at;
      wanted = 'value';
      at++;
    } else if (wanted === 'next' && character === ',') {
      wanted = inside === '{' ? 'key' : 'value';
      at++;
    } else if (
      (character === '}' && inside === '{' && (wanted === 'next' || wanted === 'first-key')) ||
      (character === ']' && inside === '[' && (wanted === 'next' || wanted === 'first'))
    ) {
      open.pop();
      wanted = 'next';
      at++;
    } else if (wanted === 'next') {
      return at;
    } else if (character === '"') {
      const end = stringEnd(text, at);
      if (end < 0) return -end - 1;
      wanted = wanted === 'key' || wanted === 'first-key' ? 'colon' : 'next';
      at = end;
    } else if (wanted === 'key' || wanted === 'first-key') {
      return at;
    } else if (character === '{' || character === '[') {
      open.push(character);
      wanted = character === '{' ? 'first-key' : 'first';
      at++;
    } else {
      const end = after(PLAIN, text, at);
      if (end === null) return /^[-+.\w]{0,24}$/.test(text.slice(at, at + 25)) ? text.length : at;
      wanted = 'next';
      at = end;
    }
  }
}
