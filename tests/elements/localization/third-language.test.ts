import { expect } from '@esm-bundle/chai';
import { html, render } from 'lit';
import '../../../packages/elements/src/breadcrumb/hive-breadcrumb.js';
import '../../../packages/elements/src/chain/hive-chain.js';
import '../../../packages/elements/src/indicator-picker/hive-indicator-picker.js';
import '../../../packages/elements/src/inspector/hive-inspector.js';
import '../../../packages/elements/src/legend/hive-legend.js';
import '../../../packages/elements/src/letters/hive-letters.js';
import '../../../packages/elements/src/listings/hive-listings.js';
import '../../../packages/elements/src/matter-flow/hive-matter-flow.js';
import '../../../packages/elements/src/ranking/hive-ranking.js';
import '../../../packages/elements/src/scoreboard/hive-scoreboard.js';
import '../../../packages/elements/src/search/hive-search.js';
import '../../../packages/elements/src/table/hive-table.js';
import '../../../packages/elements/src/taskbook/hive-taskbook.js';
import '../../../packages/elements/src/trend/hive-trend.js';
import { broughtWords } from '../../../packages/elements/src/localization/words.js';
import { speak } from '../../../packages/elements/src/localization/speak.js';
import type { HiveRanking } from '../../../packages/elements/src/ranking/hive-ranking.js';
import { panelPage, settled } from '../fixtures/panels-page.js';

/** Every word of ours in brackets: what stands outside of them was written into an element, or is data. */
const bracketed = Object.fromEntries(
  Object.entries(broughtWords('en')).map(([term, words]) => [
    term,
    term.startsWith('$')
      ? words
      : typeof words === 'function'
        ? (...args: unknown[]) => `⟦${String((words as (...all: unknown[]) => unknown)(...args))}⟧`
        : Array.isArray(words)
          ? words.map((word: string) => `⟦${word}⟧`)
          : `⟦${words as string}⟧`,
  ]),
);

const TAGS = [
  'breadcrumb chain indicator-picker inspector legend letters listings matter-flow ranking scoreboard search table',
  'taskbook trend',
].flatMap((names) => names.split(' ').map((name) => `hive-${name}`));

describe('a language that a host brings in a file of its own', () => {
  it('is spoken by every panel, at the element that has it; what it leaves out is said in English', async () => {
    const { loading: _left, ...most } = bracketed;
    speak({ ...most, $code: 'en-XA', $name: 'Brackets', $dir: 'ltr' });
    const page = await panelPage<HiveRanking>(html`<hive-ranking for="map" lang="en-XA"></hive-ranking>`);
    page.city.dispatch({ type: 'locale', locale: 'en-XA' });
    await settled(page.panel);
    expect(page.text()).to.match(/^⟦/);

    const place = document.createElement('div');
    place.dir = 'rtl';
    page.panel.after(place);
    for (const tag of TAGS) {
      const panel = document.createElement(tag);
      panel.setAttribute('for', 'map');
      place.append(panel);
    }
    const panels = [...place.children] as HiveRanking[];
    await settled(...panels);
    await settled(...panels);
    const silent = panels.filter(({ shadowRoot }) => !shadowRoot!.innerHTML.includes('⟦'));
    expect(silent.map(({ localName }) => localName)).to.deep.equal([]);
    // Nothing of a panel leaves it, whichever way the page is read.
    const leaving = panels.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
    expect(leaving.map(({ localName }) => localName)).to.deep.equal([]);

    // In Chinese no English is left over: names of the data are Chinese, all else is said by terms.
    page.city.dispatch({ type: 'locale', locale: 'zh-CN' });
    await settled(...panels);
    const foreign = panels.flatMap(({ localName, shadowRoot }) =>
      unbracketed(shadowRoot!).map((text) => `${localName}: ${text}`),
    );
    expect(foreign).to.deep.equal([]);
    render(html``, place);
  });
});

/** Texts with English words in them. */
function unbracketed(root: ShadowRoot): readonly string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('style, script')) continue;
    texts.push(node.nodeValue ?? '');
  }
  for (const element of root.querySelectorAll('[aria-label], [title], [placeholder]'))
    for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
  // A key of the keyboard is called so in Chinese too; the kind of a campaign is a word of the data ("minors").
  return texts.map(outside).filter((text) => /[a-z]{4,}/i.test(text.replace(/Enter|^minors$/g, '')));
}

/** A text without what stands in brackets, however deep. */
function outside(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  return rest.trim();
}
