import { expect } from '@esm-bundle/chai';
import '../../../packages/elements/src/honeycomb/hive-honeycomb.js';
import type { HiveHoneycomb } from '../../../packages/elements/src/honeycomb/hive-honeycomb.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { placesMap, press, removeMaps, until } from '../fixtures/places-map.js';

async function panel(
  options: Parameters<typeof placesMap>[1] = {},
): Promise<{ map: HiveMap; panel: HiveHoneycomb }> {
  const map = await placesMap([], options);
  map.id = 'map';
  const element = document.createElement('hive-honeycomb');
  element.for = 'map';
  element.style.inlineSize = '360px';
  document.body.append(element);
  await until('the honeycomb is drawn', () => drawn(element));
  return { map, panel: element };
}

const part = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);

function drawn(element: HiveHoneycomb): boolean {
  const canvas = part(element, 'canvas') as HTMLCanvasElement | null;
  const context = canvas?.getContext('2d');
  if (!canvas || !context || canvas.width < 100) return false;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return data.some((byte, index) => index % 4 === 3 && byte > 0);
}

const cursor = (element: HiveHoneycomb): HTMLButtonElement => part(element, '.cursor') as HTMLButtonElement;
const codes = (map: HiveMap): string[] => (map.selection ?? '').split(' ').filter(Boolean);

describe('the honeycomb without a map', () => {
  afterEach(async () => {
    document.querySelector('hive-honeycomb')?.remove();
    await removeMaps();
  });

  it('has one stop for the keyboard that reads every community and selects it', async () => {
    const { map, panel: element } = await panel();
    cursor(element).focus();
    const heard = new Set<string | null>();
    for (const key of [
      'ArrowRight',
      'ArrowRight',
      'ArrowLeft',
      'ArrowDown',
      'ArrowUp',
      'ArrowUp',
      'ArrowLeft',
    ]) {
      press(cursor(element), key);
      await element.updateComplete;
      heard.add(cursor(element).getAttribute('aria-label'));
    }
    expect(heard.size).to.be.greaterThan(2);
    expect([...heard].every((sentence) => sentence?.includes('联合行动'))).to.equal(true);
    press(cursor(element), 'Enter');
    await until('it is selected', () => codes(map).length === 1);
    expect(element.shadowRoot!.querySelectorAll('.pair section')).to.have.length(1);
  });

  it('names the silent actor of a community, by its digit too', async () => {
    const { panel: element } = await panel();
    cursor(element).focus();
    press(cursor(element), '1');
    await until('the actor is read', () =>
      cursor(element).getAttribute('aria-label')!.includes('基层自治组织'),
    );
  });

  it('compares two communities side by side', async () => {
    const { map, panel: element } = await panel();
    map.select([
      { kind: 'community', id: '511702001001' },
      { kind: 'community', id: '511702001002' },
    ]);
    await until('both are shown', () => element.shadowRoot!.querySelectorAll('.pair section').length === 2);
    const [first, second] = [...element.shadowRoot!.querySelectorAll('.pair section')];
    expect(first!.querySelectorAll('dt').length).to.equal(second!.querySelectorAll('dt').length);
    expect(first!.textContent).to.include('无行动');
  });

  it('tells where an actor did nothing: the count, and the picture', async () => {
    const { panel: element } = await panel();
    const buttons = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.silent button')];
    const volunteers = buttons.find((button) => button.getAttribute('aria-label')?.startsWith('志愿者队伍'))!;
    expect(volunteers.getAttribute('aria-label')).to.equal('志愿者队伍 7: 36 个中的 7 个');
    const canvas = part(element, 'canvas') as HTMLCanvasElement;
    const before = canvas.toDataURL();
    volunteers.click();
    await until('the picture changes', () => canvas.toDataURL() !== before);
    expect(element.actor).to.equal('volunteerTeam');
  });

  it('says so when there are no communities', async () => {
    const map = await placesMap([], { without: ['communities'] });
    map.id = 'map';
    const element = document.createElement('hive-honeycomb');
    element.for = 'map';
    document.body.append(element);
    await until('it says so', () => part(element, '[part="empty"]') !== null);
  });

  it('shows hostile names as the text they are', async () => {
    const name = '<img src=x onerror="window.hiveAttacked=1">';
    const { map, panel: element } = await panel({ name });
    map.select({ kind: 'community', id: '511702001001' });
    await until('the name is shown', () => part(element, '.pair h3')?.textContent === name);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect((window as { hiveAttacked?: number }).hiveAttacked).to.equal(undefined);
  });
});
