/** Sentences of every problem in both languages: read with the first one. */
export { problemMessage } from '@hivemap/core';
