/** Makes an overlay show exactly a scene of centres. */
import { changedMarks } from '../map/changed-marks.js';
import { joinLabels } from '../map/join-labels.js';
import { joinPlaces } from '../map/join-places.js';
import type { OverlaySelection } from '../map/overlay-controller.js';
import { overlayPart } from '../map/overlay-part.js';
import type { CentreGlyph, CentreScene, DiagramLine, LinkIcon } from '../scene/centre-marks.js';
import { round } from '../scene/hexagon.js';
import { statusShape } from '../scene/status-shape.js';
import type { Theme } from '../styles/theme.js';

export interface CentreLook {
  readonly theme: Theme;
  readonly opacity: number;
  readonly interactive: boolean;
  /** `centre:id` or `link:id` that the pointer or the focus is on. */
  readonly pointed: string | null;
  readonly describe: (mark: CentreGlyph | LinkIcon) => string;
  readonly size: { readonly width: number; readonly height: number };
}

export function joinCentres(group: OverlaySelection, scene: CentreScene | undefined, look: CentreLook): void {
  const { theme } = look;
  group.attr('opacity', look.opacity);
  joinPlate(overlayPart(group, 'plate'), scene?.plate ?? false, look);
  joinLines(overlayPart(group, 'lines'), scene?.lines ?? [], theme);
  joinPlaces(overlayPart(group, 'places'), scene?.places ?? [], theme);
  joinGlyphs(overlayPart(group, 'centres'), scene?.centres ?? [], look);
  joinIcons(overlayPart(group, 'icons'), scene?.icons ?? [], look);
  joinLabels(overlayPart(group, 'labels'), scene?.labels ?? [], ({ key }) => ({
    ink: key.startsWith('link:') ? theme.colors.accent : theme.colors.ink,
    halo: theme.colors.halo,
    scale: theme.scale,
    weight: key.startsWith('link:') ? 700 : 400,
  }));
}

/** Beneath the schematic, over the map. */
function joinPlate(group: OverlaySelection, shown: boolean, { theme, size }: CentreLook): void {
  group
    .selectAll('rect')
    .data(shown ? [size] : [])
    .join('rect')
    .attr('width', ({ width }) => width)
    .attr('height', ({ height }) => height)
    .attr('fill', theme.colors.surface);
}

function joinLines(group: OverlaySelection, lines: readonly DiagramLine[], { colors, scale }: Theme): void {
  group
    .selectAll<SVGPathElement, DiagramLine>('path')
    .data(lines, ({ key }) => key)
    .join('path')
    .attr('d', ({ path }) => path)
    .attr('fill', 'none')
    .attr('stroke', ({ status }) =>
      status === 'ok' ? colors.data : status === 'stale' ? colors.accent : colors[statusShape(status).role],
    )
    .attr('stroke-width', ({ width }) => width)
    .attr('stroke-opacity', ({ status }) => (status === 'ok' ? 0.55 : 1))
    .attr('stroke-dasharray', ({ status }) =>
      status === 'stale' || status === 'unknown' ? `${6 * scale} ${4 * scale}` : null,
    );
}

function joinGlyphs(group: OverlaySelection, glyphs: readonly CentreGlyph[], look: CentreLook): void {
  const { colors, scale } = look.theme;
  const marks = group
    .selectAll<SVGGElement, CentreGlyph>('g.centre')
    .data(glyphs, ({ key }) => key)
    .join((enter) => {
      const mark = enter.append('g').attr('class', 'centre mark');
      mark.append('circle');
      mark.append('g');
      return mark;
    })
    .attr('transform', ({ at: [x, y] }) => `translate(${round(x)},${round(y)})`);
  const changed = changedMarks(marks, (glyph) => [
    ...commonLook(glyph, look),
    glyph.radius,
    glyph.compliant,
    glyph.selected,
    ...glyph.quarters.map(({ held }) => held),
  ])
    .attr('aria-label', look.describe)
    .attr('pointer-events', look.interactive ? 'auto' : null);
  changed
    .select('circle')
    .attr('r', ({ radius }) => radius)
    .attr('fill', colors.surface)
    .attr('stroke', ({ status, compliant }) =>
      status === 'stale' ? colors.accent : compliant === false ? colors.warn : colors.ink,
    )
    .attr('stroke-width', ({ key, selected }) => (selected ? 3 : key === look.pointed ? 2.4 : 1.4) * scale)
    // Below the standard: a broken ring.
    .attr('stroke-dasharray', ({ compliant }) => (compliant === false ? `${3 * scale} ${2 * scale}` : null));
  changed
    .select<SVGGElement>('g')
    .selectAll<SVGPathElement, CentreGlyph['quarters'][number]>('path')
    .data(({ quarters }) => quarters)
    .join('path')
    .attr('d', ({ path }) => path)
    .attr('fill', ({ held }) => (held ? colors.data : colors.track));
}

function joinIcons(group: OverlaySelection, icons: readonly LinkIcon[], look: CentreLook): void {
  const { colors, scale } = look.theme;
  const marks = group
    .selectAll<SVGGElement, LinkIcon>('g.link')
    .data(icons, ({ key }) => key)
    .join((enter) => {
      const mark = enter.append('g').attr('class', 'link mark');
      mark.append('circle');
      mark.append('path');
      return mark;
    })
    .attr('transform', ({ at: [x, y] }) => `translate(${round(x)},${round(y)})`);
  const changed = changedMarks(marks, (icon) => commonLook(icon, look))
    .attr('aria-label', look.describe)
    .attr('data-status', ({ status }) => status)
    .attr('pointer-events', look.interactive ? 'auto' : null);
  changed
    .select('circle')
    .attr('r', 8 * scale)
    .attr('fill', colors.surface)
    .attr('stroke', ({ key }) => (key === look.pointed ? colors.ink : colors.border))
    .attr('stroke-width', scale);
  changed
    .select('path')
    .attr('d', ({ status }) => statusShape(status).path)
    .attr('transform', `scale(${round(4.2 * scale)})`)
    .attr('fill', ({ status }) => (statusShape(status).hollow ? 'none' : colors[statusShape(status).role]))
    .attr('stroke', ({ status }) => (statusShape(status).hollow ? colors.accent : 'none'))
    .attr('stroke-width', 0.35)
    .attr('stroke-dasharray', '0.5 0.4');
}

/** What the looks of all marks depend on. */
function commonLook(mark: CentreGlyph | LinkIcon, { theme, interactive, pointed, describe }: CentreLook) {
  return [theme, interactive, mark.key === pointed, mark.status, describe(mark)];
}
