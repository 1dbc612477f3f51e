import { SourceError } from '../source-error.js';

/** Longest line that is kept waiting for its end. */
const MOST_CHARACTERS = 20_000_000;

/** Lines that arrived together; `last` when what follows the last line break is among them. */
export interface Lines {
  readonly lines: readonly string[];
  readonly last: boolean;
}

/**
 * Lines of a text that arrives in pieces.
 *
 * @throws {SourceError} `record-too-long` for a line of more than 20 million characters.
 */
export async function* linesOf(pieces: AsyncGenerator<string>): AsyncGenerator<Lines> {
  let waiting: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const end = piece.lastIndexOf('\n');
    if (end < 0) {
      waiting.push(piece);
      length += piece.length;
      if (length > MOST_CHARACTERS)
        throw new SourceError('record-too-long', { limit: MOST_CHARACTERS / 1_000_000 });
      continue;
    }
    const lines = piece.slice(0, end).split('\n');
    // Joining the pieces before splitting them would copy the whole file once more.
    lines[0] = waiting.join('') + lines[0]!;
    yield { lines, last: false };
    waiting = [piece.slice(end + 1)];
    length = waiting[0]?.length ?? 0;
  }
  const rest = waiting.join('');
  if (rest.trim() !== '') yield { lines: [rest], last: true };
}
