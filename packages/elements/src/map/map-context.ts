import type { RequestHeaders } from '@hivemap/core';
import { createContext } from '@lit/context';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Theme } from '../styles/theme.js';
import type { CardBoard } from './card.js';
import type { StackBoard } from './stack-board.js';

/**
 * The map around a layer, while its style can be edited. The map is withdrawn (`null`) before the
 * style is replaced and before the map is removed: then everything on it is gone already.
 */
export interface EditableMap {
  readonly map: MapLibreMap;
  /** Colors in force; a change of theme publishes a new object. */
  readonly theme: Theme;
  /** Lies over the canvas, in its coordinates (CSS px); D3 overlays put their elements here. */
  readonly overlay: HTMLElement;
  /** Who has what on the map, and in which order. Another board means that the style is a fresh one. */
  readonly board: StackBoard;
  /** Shows one card beside what is hovered or focused. */
  readonly cards: CardBoard;
  /** Whether the map draws the city's own ground; `false` over a base map. */
  readonly ground: boolean;
  /** Headers of the host for requests that a layer makes itself. */
  readonly requestHeaders: RequestHeaders | null;
}

/** The key is global, so that two bundles on a page understand each other. */
export const mapContext = createContext<EditableMap | null>(Symbol.for('hivemap.map'));
