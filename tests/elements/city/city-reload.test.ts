/** A city whose data are asked for again: what is there stays, whoever answers. */
import { expect } from '@esm-bundle/chai';
import { CityError } from '@hivemap/core';
import { City } from '../../../packages/elements/src/city/city.js';
import { squareCity } from '../../../stories/fixtures/square-city.js';

describe('data that are asked for again', () => {
  /** A failure of the manifest, answered with a status or not at all. */
  const failure = (status?: number): CityError =>
    new CityError([
      {
        code: 'unreadable',
        severity: 'error',
        resource: 'manifest',
        path: '',
        message: 'city.json can’t be read',
        ...(status === undefined ? {} : { params: { status } }),
      },
    ]);

  it('stay when nobody answers, and when a server in between does, which is told once', async () => {
    let fault: CityError | null = failure();
    const handle = Object.assign(squareCity(), {
      reload: () => (fault ? Promise.reject(fault) : Promise.resolve(false)),
    });
    const city = new City();
    await city.load(handle);
    const states: [string, number][] = [];
    for (const next of [failure(), failure(502), failure(502), null]) {
      fault = next;
      await city.reload();
      states.push([city.state.status, city.state.problems.length]);
    }
    expect(states).to.deep.equal([
      ['offline', 0],
      ['offline', 1],
      ['offline', 1],
      ['ready', 1],
    ]);
    city.close();
  });

  it('are of no concern to a city that is closed meanwhile', async () => {
    let fail: (reason: unknown) => void = () => undefined;
    const handle = Object.assign(squareCity(), {
      reload: () => new Promise<boolean>((_resolve, reject) => (fail = reject)),
    });
    const city = new City();
    await city.load(handle);
    const asked = city.reload();
    city.close();
    fail(new DOMException('The city is closed', 'AbortError'));
    expect(await asked).to.equal(true);
  });
});
