/** Makes an overlay show exactly a scene of parks. */
import { joinBadges, type BadgeLook } from '../map/join-badges.js';
import { joinLabels } from '../map/join-labels.js';
import { joinPlaces } from '../map/join-places.js';
import type { OverlaySelection } from '../map/overlay-controller.js';
import { overlayPart } from '../map/overlay-part.js';
import type { ParkScene } from '../scene/park-marks.js';

export interface ParkLook extends BadgeLook {
  readonly opacity: number;
}

export function joinParks(group: OverlaySelection, scene: ParkScene | undefined, look: ParkLook): void {
  const { theme } = look;
  group.attr('opacity', look.opacity);
  joinPlaces(overlayPart(group, 'places'), scene?.places ?? [], theme);
  joinBadges(overlayPart(group, 'badges'), scene?.badges ?? [], look);
  joinLabels(overlayPart(group, 'labels'), scene?.labels ?? [], ({ strong }) => ({
    ink: theme.colors.ink,
    halo: theme.colors.halo,
    scale: theme.scale,
    weight: strong ? 700 : 400,
  }));
}
