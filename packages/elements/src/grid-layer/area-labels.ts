/** Names and figures at the areas' label points. */
import type { Area, AreasView, Position } from '@hivemap/core';
import type { Feature, FeatureCollection, Point } from 'geojson';
import { quantileOf } from '../scene/quantile.js';

export interface LabelProperties {
  readonly name: string;
  /** Second line; empty where there is none. */
  readonly figure: string;
  /** From this zoom on the name is no wider than its area. */
  readonly fits: number;
  /** Larger areas come first where labels would meet. */
  readonly order: number;
}

export type Labels = FeatureCollection<Point, LabelProperties>;

export interface LabelWords {
  readonly name: (area: Area) => string;
  readonly figure: (area: Area) => string;
}

/** Labels of more areas than this are names only. */
export const CROWD = 40;

/** Width of the world at zoom 0, px. */
const WORLD_PX = 512;
/** A name may be a little wider than its area: it stands over the border, not over the next name. */
const OVERHANG = 1.1;

/**
 * Labels of areas. They come together, from the zoom on where most of them fit: a few names among many
 * areas would look chosen.
 *
 * @param fontSize - Of the name, px.
 */
export function areaLabels(areas: readonly Area[], words: LabelWords, fontSize: number): Labels {
  const named = areas.map((area) => ({ area, name: words.name(area) }));
  const zooms = named.map(({ area, name }) => fittingZoom(area, textWidth(name, fontSize)));
  const most =
    zooms.length > 0
      ? quantileOf(
          [...zooms].sort((a, b) => a - b),
          0.5,
        )
      : 0;
  return {
    type: 'FeatureCollection',
    features: named.map(({ area, name }, index) =>
      label(area.point, {
        name,
        // Said by few only, and long to say for very many.
        figure: areas.length <= CROWD ? words.figure(area) : '',
        fits: Math.max(most, zooms[index]!),
        order: -(area.population ?? area.areaKm2 ?? 0),
      }),
    ),
  };
}

/** Names of the divisions beside the drilled one. */
export function siblingLabels(around: AreasView | null, self: string, words: LabelWords): Labels {
  const siblings = around?.children.filter((area) => area.code !== self) ?? [];
  return areaLabels(siblings, { ...words, figure: () => '' }, 12);
}

function label(point: Position, properties: LabelProperties): Feature<Point, LabelProperties> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [...point] } };
}

function fittingZoom({ bounds }: Area, widthPx: number): number {
  const [west, , east] = bounds;
  const share = Math.max(east - west, 1e-9) / 360;
  return Math.log2(widthPx / OVERHANG / (share * WORLD_PX));
}

/** Roughly: an ideograph is as wide as the font is high, a letter half of that. */
function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += /[ᄀ-￯]/.test(character) ? 1 : 0.55;
  return width * fontSize;
}
