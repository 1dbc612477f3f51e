import type { CharReadings } from '../search/char-readings.js';

/**
 * Readings of ideographs, without tones. The dictionary is loaded now and not before: most visits never type
 * a letter. It runs beside the worker, which keeps the names; only single characters come here.
 *
 * @param characters - Ideographs, one after the other.
 */
export async function spellCharacters(characters: string): Promise<CharReadings> {
  const { pinyin } = await import('pinyin-pro');
  return Object.fromEntries(
    Array.from(characters, (character) => {
      const readings = pinyin(character, {
        toneType: 'none',
        type: 'array',
        multiple: true,
        nonZh: 'removed',
      });
      return [character, [...new Set(readings.flatMap(typed))]];
    }),
  );
}

/** ü has no key: people type v, or u. */
function typed(reading: string): readonly string[] {
  return reading.includes('ü') ? [reading.replace('ü', 'v'), reading.replace('ü', 'u')] : [reading];
}
