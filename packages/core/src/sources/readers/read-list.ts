import type { ReadContext, ReadRecord } from './resource-reader.js';
import { recordOf } from './record-of.js';

const BATCH = 256;

/** Rows or features of a list, in batches; what is neither is skipped with a problem. */
export function* readList(
  list: readonly unknown[],
  context: Pick<ReadContext, 'skip'>,
): Generator<readonly ReadRecord[]> {
  for (let from = 0; from < list.length; from += BATCH) {
    const batch: ReadRecord[] = [];
    for (let index = from; index < Math.min(from + BATCH, list.length); index++) {
      const raw = recordOf(list[index]);
      if (raw) batch.push({ index, raw });
      else context.skip(index, 'wrong-type');
    }
    yield batch;
  }
}
