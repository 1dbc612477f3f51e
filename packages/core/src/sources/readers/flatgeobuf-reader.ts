import type { ResourceReader } from './resource-reader.js';

/** FlatGeobuf: binary features with an index. Its library is loaded when a city has such a file. */
export const flatgeobufReader: ResourceReader = {
  format: 'flatgeobuf',
  extensions: ['fgb', 'flatgeobuf'],
  mediaTypes: ['application/flatgeobuf', 'application/vnd.flatgeobuf'],
  async *read(content, context) {
    const { readFlatgeobuf } = await import('./flatgeobuf/read-flatgeobuf.js');
    yield* readFlatgeobuf(content.bytes(), context);
  },
};
