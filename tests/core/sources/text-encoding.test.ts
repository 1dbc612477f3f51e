import { expect, it } from 'vitest';
import { decodeText } from '../../../packages/core/src/sources/decode-text.js';
import { asGbk } from '../../hivemap/foreign-files.js';

async function decoded(bytes: Uint8Array, chunk: number): Promise<string> {
  // oxlint-disable-next-line typescript/require-await -- as a stream gives them
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  let text = '';
  for await (const piece of decodeText(chunks())) text += piece;
  return text;
}

const text = `id,name\n${'1,达川区\n2,通川区\n'.repeat(40)}`;
const late = `${'a,b\n'.repeat(50_000)}1,开江县\n`;

it.each([1, 7, 100_000])('reads GBK and UTF-8 in pieces of %i bytes', async (chunk) => {
  expect(await decoded(asGbk(text), chunk)).toBe(text);
  expect(await decoded(new TextEncoder().encode(text), chunk)).toBe(text);
  expect(await decoded(new TextEncoder().encode(`\uFEFF${text}`), chunk)).toBe(text);
});

it('reads GBK whose first Chinese character comes late', async () => {
  expect(await decoded(asGbk(late), 4096)).toBe(late);
});

it('takes UTF-8 with a broken byte for UTF-8', async () => {
  const bytes = new TextEncoder().encode(text);
  const broken = Uint8Array.from([...bytes.slice(0, 12), 0xff, ...bytes.slice(12)]);
  expect((await decoded(broken, 64)).match(/通川区/g)).toHaveLength(40);
});
