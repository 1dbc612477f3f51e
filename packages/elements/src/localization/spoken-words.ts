import { registerTranslation } from '@shoelace-style/localize';
import type { Translation } from './translation.js';

/** By tag in lower case. */
const words = new Map<string, Translation>();

/** Adds a language; of one that is there what is given replaces what was. */
export function addWords(translation: Translation): void {
  const tag = translation.$code.toLowerCase();
  words.set(tag, { ...words.get(tag), ...translation });
  registerTranslation(translation);
}

/** @param tag - In lower case. */
export function wordsIn(tag: string): Translation | undefined {
  return words.get(tag);
}
