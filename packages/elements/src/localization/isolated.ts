/**
 * A text that keeps its own direction within a sentence of another one: a Chinese name in an Arabic sentence would else
 * take the numbers and signs beside it along.
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
