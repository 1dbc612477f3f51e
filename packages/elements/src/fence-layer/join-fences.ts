/** Makes an overlay show exactly a scene of fences. */
import type { BadgeOverlayLook } from '../map/badge-overlay.js';
import { joinBadges } from '../map/join-badges.js';
import type { OverlaySelection } from '../map/overlay-controller.js';
import { overlayPart } from '../map/overlay-part.js';
import { statusShape } from '../scene/status-shape.js';
import type { FencePulse, FenceScene } from '../scene/fence-marks.js';
import type { Theme } from '../styles/theme.js';

export function joinFences(
  group: OverlaySelection,
  scene: FenceScene | undefined,
  look: BadgeOverlayLook,
): void {
  group.attr('opacity', look.opacity);
  joinPulses(overlayPart(group, 'pulses'), scene?.pulses ?? [], look.theme);
  joinBadges(overlayPart(group, 'badges'), scene?.badges ?? [], look);
}

/** A halo as long as the breach lasts; three rings run out of it when it begins. */
function joinPulses(group: OverlaySelection, pulses: readonly FencePulse[], { colors, scale }: Theme): void {
  const marks = group
    .selectAll<SVGGElement, FencePulse>('g.pulse')
    .data(pulses, ({ key }) => key)
    .join((enter) => {
      const mark = enter
        .append('g')
        .attr('class', 'pulse')
        .attr('fill', 'none')
        .attr('stroke-linejoin', 'round');
      mark.append('path').attr('class', 'halo');
      mark.append('path').attr('class', 'ring');
      mark.each(function ({ fresh }) {
        if (fresh) run(this.querySelector<SVGPathElement>('.ring')!, scale);
      });
      return mark;
    });
  marks.attr('stroke', ({ status }) => colors[statusShape(status).role]);
  marks
    .select('.halo')
    .attr('d', ({ path }) => path)
    .attr('stroke-width', 12 * scale)
    .attr('stroke-opacity', 0.22);
  marks
    .select('.ring')
    .attr('d', ({ path }) => path)
    .attr('stroke-opacity', 0);
}

/** Animations of the browser, which stop where the person wants no motion. */
function run(ring: SVGPathElement, scale: number): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  ring.animate(
    [
      { strokeWidth: `${2 * scale}px`, strokeOpacity: 0.7 },
      { strokeWidth: `${34 * scale}px`, strokeOpacity: 0 },
    ],
    { duration: 600, iterations: 3, easing: 'ease-out' },
  );
}
