/** Cells as deck.gl draws them in a map of MapLibre: one layer with binary data, filled anew for new values. */
import { MapboxOverlay } from '@deck.gl/mapbox';
import { SolidPolygonLayer } from '@deck.gl/layers';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CellDrawing } from './cells.js';
import { classColors, VERTICES, type IrregularCells } from './irregular-cells.js';

const COLORS = classColors.map((color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)));

export async function drawDeckCells(map: MapLibreMap, cells: IrregularCells): Promise<CellDrawing> {
  const vertices = VERTICES + 1;
  const startIndices = Uint32Array.from({ length: cells.count + 1 }, (_, cell) => cell * vertices);
  const positions = { value: Float32Array.from(cells.positions), size: 2 };
  let drawn: () => void = () => undefined;
  const overlay = new MapboxOverlay({ interleaved: true, layers: [], onAfterRender: () => drawn() });
  map.addControl(overlay);
  const show = async (classes: Uint8Array): Promise<void> => {
    const colors = new Uint8Array(cells.count * vertices * 3);
    for (let cell = 0; cell < cells.count; cell++)
      for (let vertex = 0; vertex < vertices; vertex++)
        colors.set(COLORS[classes[cell]!]!, 3 * (cell * vertices + vertex));
    const layer = new SolidPolygonLayer({
      id: 'cells',
      data: {
        length: cells.count,
        startIndices,
        attributes: { getPolygon: positions, getFillColor: { value: colors, size: 3 } },
      },
      _normalize: false,
      _windingOrder: 'CCW',
      positionFormat: 'XY',
      material: false,
      pickable: true,
    } as never);
    const ready = new Promise<void>((resolve) => {
      drawn = () => {
        if (layer.isLoaded) resolve();
      };
    });
    overlay.setProps({ layers: [layer] });
    map.triggerRepaint();
    await ready;
  };
  await show(cells.classes);
  return {
    async update(changed) {
      const classes = cells.classes.slice();
      for (const cell of changed) classes[cell] = 0;
      await show(classes);
    },
    pick(x, y) {
      return overlay.pickObject({ x, y })?.index ?? null;
    },
  };
}
