/** One lesson on the flower: a large one with the cell in question, how it looks at the size of the map, and what is read aloud. */
import type { CommunityMark } from '@hivemap/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { HiveLocalize } from '../packages/elements/src/localization/hive-localize.js';
import { cardSentence } from '../packages/elements/src/map/card-sentence.js';
import { flowerCard } from '../packages/elements/src/map/flower-card.js';
import {
  FLOWER_PARTS,
  type FlowerEncoding,
  type FlowerPart,
} from '../packages/elements/src/scene/cell-value.js';
import { FLOWER_RADIUS, MERGED_RADIUS } from '../packages/elements/src/scene/flower-geometry.js';
import { flowerGlyph, type FlowerGlyph } from '../packages/elements/src/scene/flower-glyph.js';
import { flowerShapes } from '../packages/elements/src/scene/flower-shapes.js';
import type { FlowerNode } from '../packages/elements/src/scene/flower-tree.js';
import { shapes } from '../packages/elements/src/styles/parts/shapes.js';
import type { Theme, ThemeName } from '../packages/elements/src/styles/theme.js';
import { themes } from '../packages/elements/src/styles/themes.js';
import type { StoryGlobals } from './panel-page.js';
import './glyph-lesson.css';

type Words = readonly [zh: string, en: string];

export interface GlyphLesson {
  readonly title: Words;
  /** What one sees, and what it says. */
  readonly seen: Words;
  readonly means: Words;
  /** The cell that a line leads to; none for what holds of the whole flower. */
  readonly part?: FlowerPart;
  readonly communities: readonly CommunityMark[];
  readonly encoding?: FlowerEncoding;
  readonly raised?: FlowerPart;
  readonly cooperation?: boolean;
  readonly counts?: boolean;
  readonly selected?: boolean;
}

/** Circumradius of a cell, px; times the scale of the theme. */
const LARGE = 42;
const TOWNSHIP: Words = ['虹桥镇', 'Hongqiao Town'];
const LABELS: Readonly<Record<'seen' | 'means' | 'small' | 'spoken', Words>> = {
  seen: ['看到', 'What you see'],
  means: ['意思', 'What it says'],
  small: ['地图上的大小', 'At the size of the map'],
  spoken: ['读屏念出', 'Read aloud'],
};

export function glyphLesson(lesson: GlyphLesson, { globals }: StoryGlobals): TemplateResult {
  const theme = themes[globals['theme'] as ThemeName];
  const isChinese = String(globals['locale']).startsWith('zh');
  const say = ([zh, en]: Words): string => (isChinese ? zh : en);
  const node = nodeOf(lesson.communities);
  const localize = localizeIn(String(globals['locale']));
  const { part = null } = lesson;
  const spoken = cardSentence(flowerCard(node, part, localize, () => say(TOWNSHIP)));
  const glyph = (radius: number): FlowerGlyph =>
    flowerGlyph(node, {
      radius,
      theme,
      months: 1,
      cooperation: lesson.cooperation ?? false,
      encoding: lesson.encoding ?? 'lightness',
      raised: lesson.raised ?? null,
    });
  const small = node.children.length > 0 ? MERGED_RADIUS : FLOWER_RADIUS;
  const line = (label: keyof typeof LABELS, content: unknown): TemplateResult =>
    html`<dt>${say(LABELS[label])}</dt>
      <dd>${content}</dd>`;
  return html`<article class="glyph-lesson" data-hive-theme=${theme.name}>
    <h2>${say(lesson.title)}</h2>
    <div class="columns">
      ${picture(glyph(LARGE * theme.scale), lesson, theme, say(lesson.title))}
      <dl>
        ${line('seen', html`${part ? html`<strong>${localize.term('actorName', part)}</strong> · ` : nothing}${say(lesson.seen)}`)} ${line('means', say(lesson.means))}
        ${line('small', picture(glyph(small * theme.scale), { ...lesson, part: undefined, counts: false }, theme, ''))}
        ${line('spoken', html`<q>${spoken}</q>`)}
      </dl>
    </div>
  </article>`;
}

function nodeOf(communities: readonly CommunityMark[]): FlowerNode {
  const [first] = communities;
  if (!first) throw new RangeError('A lesson needs a community');
  const single = (community: CommunityMark): FlowerNode => ({
    key: `community:${community.code}`,
    code: community.code,
    communities: [community],
    children: [],
    world: [0.5, 0.5],
    ground: { area: 0, perimeter: 0 },
  });
  if (communities.length === 1) return single(first);
  return { ...single(first), key: 'division:990001100', communities, children: communities.map(single) };
}

/** The same shapes as on the map, over the ground of a city. */
function picture(
  glyph: FlowerGlyph,
  {
    part,
    counts = false,
    selected = false,
  }: Omit<GlyphLesson, 'part'> & { readonly part?: FlowerPart | undefined },
  { colors, scale }: Theme,
  label: string,
): TemplateResult {
  const reach = glyph.radius * 3.4;
  const leader = part === undefined ? null : leaderTo(glyph, part, reach);
  const text = (
    at: readonly [number, number],
    { fontSize, ink, halo, text: digits }: NonNullable<FlowerGlyph['count']>,
  ) =>
    svg`<text class="digits" x=${at[0]} y=${at[1] + fontSize * 0.35} font-size=${fontSize} fill=${ink} stroke=${halo}>${digits}</text>`;
  const frame = (stroke: string, width: number) =>
    svg`<path d=${glyph.frame} fill="none" stroke=${stroke} stroke-width=${width * scale} />`;
  return html`<svg
    width=${reach * 2}
    height=${reach * 2}
    viewBox="${-reach} ${-reach} ${reach * 2} ${reach * 2}"
    role=${label ? 'img' : nothing}
    aria-label=${label || nothing}
    aria-hidden=${label ? nothing : 'true'}
  >
    <rect x=${-reach} y=${-reach} width=${reach * 2} height=${reach * 2} fill=${colors['surface-2']} />
    ${selected ? [frame(colors.body, 6), frame(colors.ink, 2)] : nothing}
    ${shapes(flowerShapes(glyph.cells, colors.body))}
    ${glyph.arcs.map((arc) => svg`<path d=${arc.path} fill="none" stroke=${colors.surface} stroke-width=${arc.width + 2 * scale} stroke-linecap="round" />`)}
    ${glyph.arcs.map((arc) => svg`<path d=${arc.path} fill="none" stroke=${colors.ink} stroke-width=${arc.width} stroke-linecap="round" />`)}
    ${counts ? glyph.counts.map((count) => text([count.at[0], count.at[1]], count)) : nothing}
    ${glyph.count ? text([0, 0], glyph.count) : nothing}
    ${leader ? svg`<path d=${leader} fill="none" stroke=${colors.ink} stroke-width=${1.5 * scale} />` : nothing}
  </svg>`;
}

/** From the edge of a cell to the right edge of the picture, where the words stand. */
function leaderTo({ cells, radius }: FlowerGlyph, part: FlowerPart, reach: number): string {
  const [x, y] = cells[FLOWER_PARTS.indexOf(part)]!.center;
  const start = x + radius * 1.05;
  return part === 'core'
    ? `M${String(x + radius * 0.5)},${String(y)}L${String(radius * 2.3)},0H${String(reach)}`
    : `M${String(start)},${String(y)}H${String(reach)}`;
}

/** The words of the library, without an element that speaks them. */
function localizeIn(locale: string): HiveLocalize {
  const host = Object.assign(document.createElement('div'), {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });
  return new HiveLocalize(host, () => locale);
}
