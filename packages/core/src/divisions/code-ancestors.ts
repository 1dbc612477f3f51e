import type { Manifest } from '../contract/manifest.js';

/** Lengths of codes in China: county 6 (GB/T 2260), township 9 and village 12 (GB/T 10114). */
const LENGTHS = [12, 9, 6] as const;

/**
 * Codes that a division may lie in, the nearest first; not all of them need to exist.
 *
 * @param code - Of the division.
 * @param system - `gbt2260`: prefixes at the known lengths, then the city (`xxxx00`) and the province
 *   (`xx0000`). `free`: none, since such codes carry no meaning.
 */
export function codeAncestors(code: string, system: Manifest['codeSystem']): readonly string[] {
  if (system === 'free' || !/^\d{6,}$/.test(code)) return [];
  const prefixes = LENGTHS.filter((length) => length < code.length).map((length) => code.slice(0, length));
  const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return [...new Set([...prefixes, ...above])].filter((ancestor) => ancestor !== code);
}
