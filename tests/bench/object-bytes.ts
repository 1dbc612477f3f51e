/**
 * What a page's objects, nodes, strings and closures weigh: what a leak is made of. Left out is what grows by itself while
 * the same code runs again: code that the engine compiles better and better, and the browser's list of long tasks.
 */
import type { CDPSession } from 'playwright-core';

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: string[]; readonly node_types: [string[], ...unknown[]] };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

const timeline = /^(?:Performance|TaskAttributionTiming|LayoutShift|DOMRectReadOnly|blink::ScriptTimingInfo)/;
/** Kept by the engine for its code. */
const engine = /^system \//;

export async function objectBytes(session: CDPSession): Promise<number> {
  const { snapshot, nodes, strings } = await takeSnapshot(session);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field));
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[0][nodes[at + type!]!];
    const called = strings[nodes[at + name!]!]!;
    if (kind === 'code' || (kind === 'native' && (timeline.test(called) || engine.test(called)))) continue;
    bytes += nodes[at + size!]!;
  }
  return bytes;
}

async function takeSnapshot(session: CDPSession): Promise<HeapSnapshot> {
  await session.send('HeapProfiler.collectGarbage');
  let text = '';
  const collect = ({ chunk }: { chunk: string }) => {
    text += chunk;
  };
  session.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', collect);
  return JSON.parse(text) as HeapSnapshot;
}
