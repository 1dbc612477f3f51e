import type { LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { mapFont } from '../map/map-font.js';
import type { Theme } from '../styles/theme.js';

/** More children than this have names of one line: there is no room for their figures. */
const MANY = 14;
const CROWD = 40;
/** Names may step aside, in ems, for marks that stand in the middle; further where areas are few, and so large. */
const ASIDE = ['top', [0, 1.4], 'bottom', [0, -1.4], 'left', [1.6, 0], 'right', [-1.6, 0]];
const FURTHER = ['top', [0, 2.6], 'bottom', [0, -2.6], 'left', [3, 0], 'right', [-3, 0]];

/** Names of what the map shows, the most important ones last: they are placed first. */
export function labelLayers(theme: Theme, childCount: number, rivers: boolean): LayerSpecification[] {
  return [
    siblingNames(theme),
    ...(rivers ? [riverNames(theme)] : []),
    cellNames(theme),
    childNames(theme, childCount),
  ];
}

function childNames(theme: Theme, count: number): SymbolLayerSpecification {
  const size = (count <= MANY ? 15 : 12) * theme.scale;
  const name = ['get', 'name'];
  const twoLines = [
    'format',
    name,
    { 'text-font': ['literal', mapFont('bold')] },
    '\n',
    {},
    ['get', 'figure'],
    { 'text-font': ['literal', mapFont('regular')], 'font-scale': 0.9 },
  ];
  return {
    id: 'child-labels',
    type: 'symbol',
    source: 'child-labels',
    layout: {
      'text-field': (count <= CROWD ? twoLines : name) as never,
      'text-font': mapFont(count <= CROWD ? 'bold' : 'regular'),
      'text-size': size,
      'text-line-height': 1.15,
      'text-letter-spacing': 0.03,
      'text-padding': 3,
      'text-variable-anchor-offset': [
        ...['center', [0, 0], 'top', [0, -0.4], 'bottom', [0, 0.4]],
        ...(count <= CROWD ? ASIDE : []),
        ...(count <= MANY ? FURTHER : []),
      ] as never,
      'symbol-sort-key': ['get', 'order'],
    },
    paint: ink(theme),
  };
}

function cellNames(theme: Theme): SymbolLayerSpecification {
  return {
    id: 'cell-labels',
    type: 'symbol',
    source: 'cell-labels',
    filter: ['>=', ['zoom'], ['get', 'fits']],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': mapFont('regular'),
      'text-size': 12 * theme.scale,
      'text-padding': 4,
      'symbol-sort-key': ['get', 'order'],
    },
    paint: ink(theme),
  };
}

function siblingNames(theme: Theme): SymbolLayerSpecification {
  return {
    id: 'sibling-labels',
    type: 'symbol',
    source: 'sibling-labels',
    layout: {
      'text-field': ['get', 'name'],
      'text-font': mapFont('regular'),
      'text-size': 13 * theme.scale,
      'text-letter-spacing': 0.2,
      'text-padding': 8,
      'symbol-sort-key': ['get', 'order'],
    },
    paint: {
      'text-color': theme.colors['ground-ink'],
      'text-halo-color': theme.colors.ground,
      'text-halo-width': 1.5 * theme.scale,
    },
  };
}

function riverNames(theme: Theme): SymbolLayerSpecification {
  return {
    id: 'river-names',
    type: 'symbol',
    source: 'river-names',
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 420,
      'text-field': ['get', 'name'],
      'text-font': mapFont('regular'),
      'text-size': 12 * theme.scale,
      'text-letter-spacing': 0.25,
      'text-max-angle': 40,
      'text-offset': [0, -0.9],
      'text-padding': 6,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-color': theme.colors['river-ink'],
      'text-halo-color': theme.colors.halo,
      'text-halo-width': 2 * theme.scale,
    },
  };
}

function ink({ colors, scale }: Theme): NonNullable<SymbolLayerSpecification['paint']> {
  return {
    'text-color': colors.ink,
    'text-halo-color': colors.halo,
    'text-halo-width': 2 * scale,
  };
}
