import type { Change } from '@hivemap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../packages/core/src/contract/read-manifest.js';
import { ChangeJournal } from '../../../packages/core/src/sources/change-journal.js';
import { ChangeQueue } from '../../../packages/core/src/sources/change-queue.js';
import { loadedCity, openMatter } from './made/loaded-city.js';
import { collection, feature, manifest } from './small-city.js';

describe('pushed messages with numbers', () => {
  const message = (seq: number, ids: readonly string[], op: Change['op'] = 'upsert'): Change =>
    op === 'remove'
      ? { seq, resource: 'matters', op, ids }
      : {
          seq,
          resource: 'matters',
          op,
          records: ids.map((id) => openMatter(id, { scale: 1 + (seq % 4) })),
        };

  const given = readManifest(manifest({ resources: { matters: { data: [] } } }), () => undefined, 0)!;

  /** The records that messages lead to, each with the number of its last word. */
  function stateAfter(messages: readonly Change[]): string {
    const queue = new ChangeQueue(given, (finding) => expect(finding).toBeNull());
    let records: readonly Readonly<Record<string, unknown>>[] = [];
    for (const one of messages) {
      queue.add(one);
      if (one.seq! % 3 === 0) records = queue.take('matters')?.applyTo(records) ?? records;
    }
    records = queue.take('matters')?.applyTo(records) ?? records;
    return records
      .map(({ id, scale }) => `${String(id)}:${String(scale)}`)
      .sort()
      .join();
  }

  /** The same by the plainest means. */
  function reference(messages: readonly Change[]): string {
    const state = new Map<string, number>();
    for (const { seq, op, records = [], ids = [] } of messages) {
      if (op === 'snapshot') state.clear();
      for (const id of ids) state.delete(id);
      for (const record of records) state.set((record as { id: string }).id, 1 + (seq! % 4));
    }
    return [...state]
      .map(([id, scale]) => `${id}:${scale}`)
      .sort()
      .join();
  }

  const ids = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { minLength: 1, maxLength: 3 });
  const feed = fc
    .array(fc.tuple(ids, fc.constantFrom<Change['op']>('upsert', 'upsert', 'upsert', 'remove', 'snapshot')), {
      minLength: 1,
      maxLength: 25,
    })
    .map((list) => list.map(([some, op], at) => message(at + 1, some, op)));

  it('lead to the same state whatever is sent twice or overtaken', () => {
    fc.assert(
      fc.property(feed, fc.infiniteStream(fc.nat(5)), (messages, chance) => {
        const delays = messages.map(() => chance.next().value as number);
        const twice = messages.flatMap((one, at) => (delays[at] === 0 ? [one, one] : [one]));
        const mixed = twice
          .map((one, at) => ({ one, place: at + (delays[at % delays.length]! > 3 ? 6 : 0) }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        expect(stateAfter(mixed)).toBe(reference(messages));
      }),
      { numRuns: process.env['HIVEMAP_NIGHTLY'] ? 10_000 : 500 },
    );
  });

  it('the check of it finds an order that is not kept', () => {
    const messages = [message(1, ['A']), message(2, ['A'], 'remove')];
    expect(reference(messages)).not.toBe(reference([...messages].reverse()));
  });

  it('of a feed that begins to count again are taken from its first snapshot on', () => {
    const at = (change: Change, day: string): Change => ({ ...change, at: `2026-11-${day}T08:00:00+08:00` });
    const before = [at(message(900, ['A', 'B'], 'snapshot'), '20'), at(message(901, ['C']), '20')];
    const again = [at(message(1, ['D'], 'snapshot'), '21'), at(message(2, ['E']), '21')];
    expect(stateAfter([...before, ...again])).toBe('D:2,E:3');
    // A snapshot that was overtaken is not the beginning of anything.
    expect(stateAfter([...before, at(message(1, ['D'], 'snapshot'), '20')])).toBe(reference(before));
  });

  it('are kept for a worker that has to begin again, no more than one a record', () => {
    fc.assert(
      fc.property(feed, (messages) => {
        const journal = new ChangeJournal();
        journal.add([...messages, ...messages]);
        expect(stateAfter(journal.all())).toBe(reference(messages));
        expect(journal.all().length).toBeLessThanOrEqual(6);
      }),
      { numRuns: 200 },
    );
  });

  it('without identity are taken once each', async () => {
    const river = (name: string) =>
      feature(
        { name },
        {
          type: 'LineString',
          coordinates: [
            [107, 31],
            [107.1, 31.1],
          ],
        },
      );
    const city = await loadedCity(manifest({ resources: { rivers: { data: collection(river('州河')) } } }));
    const push = {
      seq: 1,
      resource: 'rivers',
      op: 'upsert',
      records: [river('巴河'), river('渠江')],
    } as const;
    await city.apply([push, push]);
    await city.apply([push]);
    expect((await city.view({ view: 'city' })).resources['rivers']?.records).toBe(3);
    city.close();
  });
});
