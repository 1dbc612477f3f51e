/** Makes an overlay show exactly a scene of parks. */
import type { BadgeOverlayLook } from '../map/badge-overlay.js';
import { joinBadges } from '../map/join-badges.js';
import { joinLabels } from '../map/join-labels.js';
import { joinPlaces } from '../map/join-places.js';
import type { OverlaySelection } from '../map/overlay-controller.js';
import { overlayPart } from '../map/overlay-part.js';
import type { LiaisonLines } from '../scene/park-links.js';
import type { ParkScene } from '../scene/park-marks.js';

export function joinParks(
  group: OverlaySelection,
  scene: ParkScene | undefined,
  look: BadgeOverlayLook,
): void {
  const { theme } = look;
  group.attr('opacity', look.opacity);
  overlayPart(group, 'links')
    .selectAll<SVGPathElement, LiaisonLines>('path')
    .data(scene?.links ?? [], ({ key }) => key)
    .join('path')
    .attr('d', ({ path }) => path)
    .attr('fill', 'none')
    .attr('stroke', theme.colors['ink-3'])
    .attr('stroke-width', theme.scale)
    .attr('stroke-opacity', 0.5);
  joinPlaces(overlayPart(group, 'places'), scene?.places ?? [], theme);
  joinBadges(overlayPart(group, 'badges'), scene?.badges ?? [], look);
  joinLabels(overlayPart(group, 'labels'), scene?.labels ?? [], ({ strong }) => ({
    ink: theme.colors.ink,
    halo: theme.colors.halo,
    scale: theme.scale,
    weight: strong ? 700 : 400,
  }));
}
