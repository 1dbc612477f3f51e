/** Cells as deck.gl's own documentation would draw them among MapLibre's layers: binary attributes, an overlay. */
import { MapboxOverlay } from '@deck.gl/mapbox';
import { SolidPolygonLayer } from '@deck.gl/layers';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CellDrawing } from './cells.js';
import { classColors, VERTICES, type IrregularCells } from './irregular-cells.js';

const COLORS = classColors.map((color) =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)),
);

export async function drawDeckCells(map: MapLibreMap, cells: IrregularCells): Promise<CellDrawing> {
  const { count, positions } = cells;
  const startIndices = Uint32Array.from({ length: count + 1 }, (_, cell) => cell * (VERTICES + 1));
  const colorsOf = (classes: Uint8Array): Uint8Array => {
    const colors = new Uint8Array(count * (VERTICES + 1) * 3);
    for (let vertex = 0; vertex < count * (VERTICES + 1); vertex++)
      colors.set(COLORS[classes[Math.floor(vertex / (VERTICES + 1))]!]!, 3 * vertex);
    return colors;
  };
  const layer = (classes: Uint8Array): SolidPolygonLayer =>
    new SolidPolygonLayer({
      id: 'cells',
      data: {
        length: count,
        startIndices,
        attributes: {
          getPolygon: { value: positions, size: 2 },
          getFillColor: { value: colorsOf(classes), size: 3 },
        },
      },
      // Rings are closed and wound as they should be: nothing has to be looked at again.
      _normalize: false,
      pickable: true,
    });
  const overlay = new MapboxOverlay({ interleaved: true, layers: [layer(cells.classes)] });
  map.addControl(overlay);
  await map.once('idle');
  return {
    async update(changed) {
      const classes = cells.classes.slice();
      for (const cell of changed) classes[cell] = 0;
      overlay.setProps({ layers: [layer(classes)] });
      map.triggerRepaint();
      await map.once('idle');
    },
    pick(x, y) {
      const found = overlay.pickObject({ x, y, radius: 0 });
      return found && found.index >= 0 ? found.index : null;
    },
  };
}
