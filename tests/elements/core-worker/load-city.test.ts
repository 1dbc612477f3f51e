import { expect } from '@esm-bundle/chai';
import { loadCity } from '@hivemap/core';

describe('a city in a worker', () => {
  it('loads the demo city and answers in the meantime', async function () {
    this.timeout(60_000);
    const city = await loadCity('/data/dazhou/city.json', { requestHeaders: () => ({ 'x-token': 'a' }) });
    const loaded = new Promise<void>((resolve) => {
      city.subscribe((event) => {
        if (event.type === 'loaded') resolve();
      });
    });
    const view = await city.view({ view: 'city' });
    expect(view.code).to.equal('511700');
    let open = true;
    void loaded.then(() => (open = false));
    while (open) {
      await city.view({ view: 'city' });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await loaded;
    expect((await city.problems()).length).to.equal(0);
    city.close();
    const ended = await city.view({ view: 'city' }).then(
      () => 'answered',
      (error: unknown) => (error as Error).name,
    );
    expect(ended).to.equal('AbortError');
  });

  it('hands over the mesh of its cells as often as it is asked, and keeps its own', async function () {
    this.timeout(60_000);
    const city = await loadCity('/data/dazhou/city.json');
    const asked = [1, 2].map(() => city.view({ view: 'shapes', division: null }));
    const [first, second] = await Promise.all(asked);
    expect(first!.cells.codes.length).to.equal(200);
    expect(first!.cells.positions.length).to.be.greaterThan(10_000);
    expect(second!.cells.positions.length).to.equal(first!.cells.positions.length);
    expect(second!.cells.levels.map(({ triangles }) => triangles.length)).to.deep.equal(
      first!.cells.levels.map(({ triangles }) => triangles.length),
    );
    city.close();
  });
});
