/** `1 day`, `2 days`: an English word with a count that is already written. */
export function counted(count: string, word: string): string {
  return `${count} ${word}${count === '1' ? '' : 's'}`;
}
