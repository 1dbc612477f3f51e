import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveIntentEvent } from '../../../packages/elements/src/city/events/intent-event.js';
import type { HiveLetters } from '../../../packages/elements/src/letters/hive-letters.js';
import '../../../packages/elements/src/letters/hive-letters.js';
import { HiveLocalize } from '../../../packages/elements/src/localization/hive-localize.js';
import { printPanel } from '../../../packages/elements/src/city/print-panel.js';
import { printPage } from '../../../packages/elements/src/city/print-page.js';
import { axeFindings, HOSTILE, panelPage, settled, type Page } from '../fixtures/panels-page.js';

const tag = html`<hive-letters for="map"></hive-letters>`;
const movable = html`<hive-letters for="map" movable></hive-letters>`;

const column = ({ root }: Page<HiveLetters>, stage: string): HTMLElement =>
  root.querySelector<HTMLElement>(`[data-stage="${stage}"]`)!;
const topics = (page: Page<HiveLetters>, stage: string): string[] =>
  [...column(page, stage).querySelectorAll('.topic')].map((topic) => topic.textContent.trim());
const card = ({ root }: Page<HiveLetters>, id: string): HTMLElement =>
  root.querySelector<HTMLElement>(`[data-id="${id}"]`)!;

const shows = ({ root }: Page<HiveLetters>, id: string): boolean =>
  root.querySelector(`[data-id="${id}"]`) !== null;

function intents(page: Page<HiveLetters>): HiveIntentEvent['intent'][] {
  const heard: HiveIntentEvent['intent'][] = [];
  page.panel.addEventListener('hive-intent', ({ intent }) => heard.push(intent));
  return heard;
}

function drag(page: Page<HiveLetters>, id: string, stage: string): void {
  const dataTransfer = new DataTransfer();
  const event = (type: string): DragEvent =>
    new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer });
  card(page, id).dispatchEvent(event('dragstart'));
  column(page, stage).dispatchEvent(event('dragover'));
  column(page, stage).dispatchEvent(event('drop'));
  card(page, id).dispatchEvent(event('dragend'));
}

describe('<hive-letters>', () => {
  it('waits, and says when there is nothing or when it failed', async () => {
    const waiting = await panelPage<HiveLetters>(tag, { waiting: true });
    expect(waiting.root.querySelector('[part="loading"]') === null).to.equal(false);
    expect((await panelPage<HiveLetters>(tag, null)).text()).to.contain('没有可显示的内容');
    expect((await panelPage<HiveLetters>(tag, { failing: true })).text()).to.contain('未能读取');
  });

  it('is a board by stage, overdue first, with working days and both numbers of the closure', async () => {
    const page = await panelPage<HiveLetters>(tag);
    expect(topics(page, 'rectifying')).to.deep.equal(['储罐区围栏缺口', '危货车辆停放占道']);
    for (const words of [
      '逾期 3 个工作日',
      '余 1 个工作日',
      '11-17 办结',
      '82.4',
      '14 / 17',
      '云门法院 → 园区管委会',
    ])
      expect(page.text()).to.contain(words);
    expect(card(page, 'L1').classList.contains('stop')).to.equal(true);
  });

  it('says of dates that cannot be that they are wrong, in no color of a state', async () => {
    const page = await panelPage<HiveLetters>(tag);
    expect(card(page, 'L6').textContent).to.contain('日期有误');
    expect(card(page, 'L6').classList.contains('unknown')).to.equal(true);
  });

  it('opens a long column', async () => {
    const page = await panelPage<HiveLetters>(tag);
    expect(topics(page, 'closed')).to.have.length(4);
    column(page, 'closed').querySelector<HTMLElement>('.more')!.click();
    await settled(page.panel);
    expect(topics(page, 'closed')).to.have.length(6);
  });

  it('shows the letters of the selected park alone', async () => {
    const page = await panelPage<HiveLetters>(tag, {
      change: (view) =>
        view.view === 'letters'
          ? {
              ...view,
              letters: [...view.letters, { ...view.letters[0]!, id: 'X', park: { id: 'K9', name: null } }],
            }
          : view,
    });
    expect(shows(page, 'X')).to.equal(true);
    page.city.dispatch({ type: 'select', selection: [{ kind: 'park', id: 'K01' }] });
    await settled(page.panel);
    expect(shows(page, 'X')).to.equal(false);
    expect(page.text()).to.contain('普光经济开发区');
  });

  it('asks the host for another stage by keyboard, by dragging and in the sheet, and moves nothing itself', async () => {
    const page = await panelPage<HiveLetters>(movable);
    const heard = intents(page);
    card(page, 'L3').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowRight', shiftKey: true, bubbles: true, cancelable: true }),
    );
    drag(page, 'L4', 'closed');
    card(page, 'L5').click();
    await settled(page.panel);
    page.root.querySelector<HTMLElement>('.choice')!.click();
    await settled(page.panel);
    expect(heard).to.deep.equal([
      { action: 'move-letter', letter: 'L3', from: 'issued', to: 'delivered' },
      { action: 'move-letter', letter: 'L4', from: 'delivered', to: 'closed' },
      { action: 'move-letter', letter: 'L5', from: 'reviewed', to: 'issued' },
    ]);
    expect(topics(page, 'issued')).to.deep.equal(['拖欠货款涉诉企业协调']);
    expect(page.text()).to.contain('待确认');
  });

  it('lets nobody move a letter where the host does not take it', async () => {
    const page = await panelPage<HiveLetters>(tag);
    const heard = intents(page);
    card(page, 'L3').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowRight', shiftKey: true, bubbles: true, cancelable: true }),
    );
    expect(card(page, 'L3').getAttribute('draggable')).to.equal('false');
    card(page, 'L3').click();
    await settled(page.panel);
    expect(page.root.querySelectorAll('.choice')).to.have.length(0);
    expect(heard).to.deep.equal([]);
  });

  it('opens a letter with its history, and closes it again', async () => {
    const page = await panelPage<HiveLetters>(tag);
    card(page, 'L1').click();
    await settled(page.panel);
    const dialog = page.root.querySelector('dialog')!;
    expect(dialog.open).to.equal(true);
    expect(dialog.querySelector('[aria-current="step"]')?.textContent).to.contain('整改中');
    expect(dialog.textContent).to.contain('2026-11-17').and.to.contain('县应急局');
    dialog.querySelector<HTMLElement>('.icon-button')!.click();
    await settled(page.panel);
    expect(dialog.open).to.equal(false);
  });

  it('speaks English', async () => {
    const page = await panelPage<HiveLetters>(movable);
    page.city.dispatch({ type: 'locale', locale: 'en' });
    card(page, 'L1').click();
    await settled(page.panel);
    expect(page.text()).to.contain('3 working days overdue').and.to.contain('Emergency bureau');
    expect(page.text()).to.not.match(/[\u4e00-\u9fff]/);
  });

  it('shows hostile strings as text', async () => {
    const page = await panelPage<HiveLetters>(tag, {
      change: (view) =>
        view.view === 'letters'
          ? { ...view, letters: view.letters.map((one) => ({ ...one, topic: HOSTILE })) }
          : view,
    });
    expect(page.root.querySelector('img, script') === null).to.equal(true);
    expect(page.text()).to.contain('onerror');
  });

  it('has nothing that axe finds, in any theme', async () => {
    const page = await panelPage<HiveLetters>(movable);
    expect(await axeFindings(page)).to.deep.equal([]);
    card(page, 'L1').click();
    await settled(page.panel);
    expect(await axeFindings(page)).to.deep.equal([]);
  });
});

describe('a letter in print', () => {
  it('has its facts, the picture of the map, the review number and the date, and leaves nothing on the page', async () => {
    const before = document.querySelectorAll('iframe').length;
    let printed = '';
    let picture = 0;
    const map = await createImageBitmap(new ImageData(40, 20));
    await printPage(
      {
        lang: 'zh-CN',
        title: '督办函：<b>储罐区</b>',
        facts: [['发函单位', '县应急局']],
        status: '逾期 3 个工作日',
        map,
        mapLabel: '园区',
        notes: ['审图号：川S〔2023〕00058号', '数据时间 11-20 08:00'],
      },
      ({ document: paper }) => {
        printed = paper.body.textContent;
        picture = paper.querySelector('canvas')?.width ?? 0;
        expect(paper.querySelector('b') === null).to.equal(true);
      },
    );
    for (const words of ['<b>储罐区</b>', '县应急局', '逾期 3 个工作日', '00058号', '11-20 08:00'])
      expect(printed).to.contain(words);
    expect(picture).to.equal(40);
    expect(document.querySelectorAll('iframe').length).to.equal(before);
  });

  it('prints a panel as it stands on the screen, without its buttons, with what a page says of itself', async () => {
    const page = await panelPage<HiveLetters>(tag);
    const { panel, city } = page;
    let shown = '';
    const withMap = await printPanel(panel, {
      title: '督办函',
      subtitle: '全市',
      nodes: [...page.root.querySelectorAll('.columns')],
      state: city.state,
      asOf: city.state.city!.asOf,
      localize: new HiveLocalize(panel, () => 'zh-CN'),
      print: ({ document: paper }) => {
        const root = [...paper.querySelectorAll('div')].find(({ shadowRoot }) => shadowRoot)!.shadowRoot!;
        shown = `${paper.body.textContent} ${root.textContent}`;
        expect(root.adoptedStyleSheets.length).to.be.greaterThan(2);
        expect(root.querySelectorAll('[data-id]').length).to.be.greaterThan(2);
      },
    });
    expect(withMap).to.equal(false);
    for (const words of ['督办函', '全市', '2026-11-20', '演示数据', '逾期']) expect(shown).to.contain(words);
  });
});
