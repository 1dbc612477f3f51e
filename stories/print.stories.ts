import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/scenic-board';
import type { PrintPage } from '../packages/elements/src/city/print-layout.js';
import { panelPage } from './panel-page.js';
import { printView } from './print-view.js';

/** What comes out of the printer: facts or a panel, below them the map, and what a page has to say of itself. */
const meta: Meta = { title: 'Panels/Print view' };
export default meta;
type Story = StoryObj;

const NOTES = ['演示数据 · 示意图', '审图号：演示用，无', '数据时间 2026-11-20 08:00 · 用途：演示'];

/** A supervision letter with the map of its park. */
export const Letter: Story = {
  render: () =>
    printView(
      mapOfPark().then((map): PrintPage => ({
        lang: 'zh-CN',
        title: '督办函：储罐区围栏缺口',
        facts: [
          ['园区', '普光经济开发区'],
          ['发函单位', '县委政法委'],
          ['收函单位', '县应急管理局'],
          ['发函日期', '2026-10-28'],
          ['办结期限', '2026-11-17'],
        ],
        status: '■ 逾期 3 个工作日',
        map,
        mapLabel: '普光经济开发区',
        notes: NOTES,
      })),
    ),
};

/** A panel as it stands on the screen, without its buttons. */
export const Panel: Story = {
  render: (_args, context) => html`
    ${panelPage(html`<hive-scenic-board for="map"></hive-scenic-board>`, {}, context)}
    ${printView(boardPage())}
  `,
};

async function boardPage(): Promise<PrintPage> {
  const root = await new Promise<ShadowRoot>((resolve) => {
    const look = (): void => {
      const { shadowRoot } = document.querySelector('hive-scenic-board') ?? { shadowRoot: null };
      if (shadowRoot?.querySelector('.areas')) resolve(shadowRoot);
      else setTimeout(look, 50);
    };
    look();
  });
  return {
    lang: 'zh-CN',
    title: '景区承载',
    status: '',
    panel: {
      nodes: [...root.querySelectorAll('.areas')],
      styles: root.adoptedStyleSheets.map((sheet) =>
        [...sheet.cssRules].map((rule) => rule.cssText).join('\n'),
      ),
    },
    map: null,
    mapLabel: '',
    notes: NOTES,
  };
}

/** A park and its fence, as the map would be. */
function mapOfPark(): Promise<ImageBitmap> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [640, 320];
  const paint = canvas.getContext('2d')!;
  paint.fillStyle = '#eae9e5';
  paint.fillRect(0, 0, 640, 320);
  paint.fillStyle = '#dfe3e8';
  paint.strokeStyle = '#5b6470';
  paint.lineWidth = 2;
  paint.beginPath();
  paint.ellipse(320, 160, 180, 100, 0.2, 0, 2 * Math.PI);
  paint.fill();
  paint.stroke();
  paint.strokeStyle = '#c43c1b';
  paint.strokeRect(260, 120, 90, 60);
  return createImageBitmap(canvas);
}
