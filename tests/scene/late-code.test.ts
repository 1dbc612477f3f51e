/** Code that comes late: fetched once for all who ask, told of when it can't be read, and asked for again. */
import { afterEach, expect, it, vi } from 'vitest';
import { LateCode } from '../../packages/elements/src/city/late-code.js';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('is fetched once, however many ask for it, and tells its host that it is there', async () => {
  const fetch = vi.fn(() => Promise.resolve({ answer: 42 }));
  const changed = vi.fn();
  const code = new LateCode('The answer', fetch, changed);
  code.want();
  expect([await code.bring(), await code.bring()]).toEqual([{ answer: 42 }, { answer: 42 }]);
  code.want();
  expect([fetch.mock.calls.length, changed.mock.calls.length, code.module, code.failed]).toEqual([
    1,
    1,
    { answer: 42 },
    false,
  ]);
});

it('says when it could not be read, rests from asking in vain, and is there once the network is back', async () => {
  vi.useFakeTimers();
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  let online = false;
  const fetch = vi.fn(() => (online ? Promise.resolve('code') : Promise.reject(new TypeError('offline'))));
  const changed = vi.fn();
  const code = new LateCode('The cards', fetch, changed);
  await expect(code.bring()).rejects.toThrow('offline');
  expect([code.failed, code.module, changed.mock.calls.length]).toEqual([true, null, 1]);
  expect(warn.mock.calls[0]?.[0]).toBe('hivemap: The cards could not be loaded.');
  // A host that is rendered again wants it again: not without end.
  code.want();
  expect(fetch).toHaveBeenCalledTimes(1);
  online = true;
  vi.advanceTimersByTime(10_001);
  code.want();
  await vi.waitFor(() => expect(code.module).toBe('code'));
  expect(code.failed).toBe(false);
});
