/** English names of townships and villages: Hanyu Pinyin without tones, as one word, without their rank. */
import { pinyin } from 'pinyin-pro';
import { named, type Named } from './named.js';

/** Rank of a township, and of a village or community, at the end of its name. */
const TOWNSHIP_RANK = /(街道|土家族乡|镇|乡)$/;
const VILLAGE_RANK = /(农村社区村|村社区村|社区村|社区|村)$/;

/** Readings that the dictionary gets wrong, or gives for a word that is not meant here. */
const READINGS: readonly (readonly [characters: string, syllables: readonly string[]])[] = [
  ['曾', ['zeng']],
  ['柏林', ['bai', 'lin']],
  ['黄都', ['huang', 'du']],
  ['重石', ['chong', 'shi']],
];

/** 三汇镇 → Sanhui, 广安街道 → Guang'an. */
export function townshipName(name: string): Named {
  return named(name, inPinyin(name.replace(TOWNSHIP_RANK, '')));
}

/** 虹桥社区 → Hongqiao, 金河村 → Jinhe. */
export function villageName(name: string): Named {
  return named(name, inPinyin(name.replace(VILLAGE_RANK, '')));
}

/** The place without its rank, in both languages: 三汇镇 → 三汇, Sanhui. */
export function townshipPlace(name: string): Named {
  const place = name.replace(TOWNSHIP_RANK, '');
  return named(place, inPinyin(place));
}

/** An apostrophe parts a syllable that begins with a vowel from the one before it. */
function inPinyin(place: string): string {
  const word = syllables(place)
    .map((syllable, i) => (i > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable))
    .join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The whole place at once, for readings depend on the neighbors. */
function syllables(place: string): string[] {
  const read = pinyin(place, { toneType: 'none', type: 'array' });
  for (const [characters, known] of READINGS) {
    const at = place.indexOf(characters);
    if (at >= 0) read.splice(at, known.length, ...known);
  }
  return read;
}
