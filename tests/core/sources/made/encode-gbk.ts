const pairs = new Map<string, readonly [number, number]>();

/** Every two-byte character of GBK; the platform decodes it and does not encode. */
function table(): ReadonlyMap<string, readonly [number, number]> {
  if (pairs.size > 0) return pairs;
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\uFFFD' && !pairs.has(character))
        pairs.set(character, [lead, trail]);
    }
  return pairs;
}

/** Text in GBK, as spreadsheets in Chinese write it. */
export function encodeGbk(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = character.charCodeAt(0);
      return code < 0x80 ? [code] : [...(table().get(character) ?? [0x3f])];
    }),
  );
}
