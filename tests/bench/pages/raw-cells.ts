/** Cells as MapLibre's own documentation would draw them: a GeoJSON source, a fill layer, feature states. */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { CellDrawing } from './cells.js';
import { asFeatures, classColors, type IrregularCells } from './irregular-cells.js';

export async function drawRawCells(map: MapLibreMap, cells: IrregularCells): Promise<CellDrawing> {
  map.addSource('cells', { type: 'geojson', data: asFeatures(cells) });
  const shown = ['coalesce', ['feature-state', 'class'], ['get', 'class']];
  const cases = classColors.slice(1).flatMap((color, at) => [at + 1, color]);
  map.addLayer({
    id: 'cells',
    type: 'fill',
    source: 'cells',
    paint: { 'fill-color': ['match', shown, ...cases, classColors[0]] as never },
  });
  await idle(map);
  return {
    async update(changed) {
      for (const id of changed) map.setFeatureState({ source: 'cells', id }, { class: 0 });
      await idle(map);
    },
    pick(x, y) {
      return map.queryRenderedFeatures([x, y], { layers: ['cells'] })[0]?.id ?? null;
    },
  };
}

async function idle(map: MapLibreMap): Promise<void> {
  do await map.once('idle');
  while (!map.getSource<GeoJSONSource>('cells')?.loaded());
}
