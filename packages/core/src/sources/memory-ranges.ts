import type { RangeSource } from './range-source.js';

/** Ranges of a file that is here as a whole. */
export function memoryRanges(bytes: Uint8Array): RangeSource {
  return {
    size: bytes.byteLength,
    read: (offset, length) => Promise.resolve({ bytes: bytes.subarray(offset, offset + length) }),
  };
}
