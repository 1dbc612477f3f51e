/** Cells as deck.gl draws them fastest, in MapLibre's own frame: one `SolidPolygonLayer` from binary attributes. */
import { SolidPolygonLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CellDrawing } from './cells.js';
import { classColors, VERTICES, type IrregularCells } from './irregular-cells.js';

const PER_RING = VERTICES + 1;

export async function drawDeckCells(map: MapLibreMap, cells: IrregularCells): Promise<CellDrawing> {
  let drawn: (() => void) | null = null;
  const colors = classColors.map(channels);
  const classes = cells.classes.slice();
  const startIndices = Uint32Array.from({ length: cells.count + 1 }, (_, cell) => cell * PER_RING);
  const layer = (): SolidPolygonLayer =>
    new SolidPolygonLayer({
      id: 'cells',
      data: {
        length: cells.count,
        startIndices,
        attributes: {
          getPolygon: { value: cells.positions, size: 2 },
          getFillColor: { value: perVertex(classes, colors), size: 4 },
        },
      },
      _normalize: false,
      pickable: true,
    });
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [layer()],
    onAfterRender: () => drawn?.(),
  });
  const frame = (): Promise<void> => new Promise((resolve) => (drawn = resolve));
  const first = frame();
  map.addControl(overlay);
  await first;
  await map.once('idle');
  return {
    async update(changed) {
      for (const cell of changed) classes[cell] = 0;
      const idle = map.once('idle');
      overlay.setProps({ layers: [layer()] });
      await idle;
    },
    pick(x, y) {
      const found = overlay.pickObject({ x, y });
      return found && found.index >= 0 ? found.index : null;
    },
  };
}

function channels(color: string): readonly [number, number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255, 255];
}

function perVertex(classes: Uint8Array, colors: readonly (readonly number[])[]): Uint8Array {
  const values = new Uint8Array(classes.length * PER_RING * 4);
  for (let cell = 0; cell < classes.length; cell++) {
    const color = colors[classes[cell]!]!;
    for (let vertex = 0; vertex < PER_RING; vertex++) values.set(color, (cell * PER_RING + vertex) * 4);
  }
  return values;
}
