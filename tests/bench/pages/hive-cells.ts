/** Cells as the layers of the library draw them: a mesh from a worker, values by a texture. */
import type { CellMesh } from '@hivemap/core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CellsLayer } from '../../../packages/elements/src/map/cells/cells-layer.js';
import { CellsOnMap } from '../../../packages/elements/src/map/cells/cells-on-map.js';
import type { CellDrawing } from './cells.js';
import { classColors, type IrregularCells } from './irregular-cells.js';

export async function drawHiveCells(map: MapLibreMap, cells: IrregularCells): Promise<CellDrawing> {
  const marked = new Uint8Array(cells.count);
  let layer: CellsLayer = {
    id: 'cells',
    type: 'cells',
    mesh: await meshOf(cells),
    values: { classes: cells.classes, marked },
    paint: {
      colors: [...classColors],
      none: '#cccccc',
      out: '#ffffff',
      hatch: { color: '#000000', spacing: 5, width: 1 },
      hatchBack: { color: '#000000', spacing: 9, width: 1 },
      dots: { color: '#000000', spacing: 6, radius: 1 },
      seam: null,
      opacity: 1,
    },
  };
  const shown = new CellsOnMap('cells', layer);
  map.addLayer(shown);
  await map.once('idle');
  return {
    async update(changed) {
      const classes = layer.values.classes.slice();
      for (const cell of changed) classes[cell] = 0;
      layer = { ...layer, values: { classes, marked } };
      shown.update(layer);
      await map.once('idle');
    },
    pick(x, y) {
      const { lng, lat } = map.unproject([x, y]);
      return shown.codeAt([lng, lat]);
    },
  };
}

/** As the city's worker does: it has the records, and hands over what it made of them. */
function meshOf({ count, positions }: IrregularCells): Promise<CellMesh> {
  const worker = new Worker(new URL('./cells-worker.ts', import.meta.url), { type: 'module' });
  const copy = positions.slice();
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<CellMesh>) => {
      worker.terminate();
      resolve(data);
    });
    const tiled = new URLSearchParams(location.search).has('tiled');
    worker.postMessage({ count, positions: copy, tiled }, [copy.buffer]);
  });
}
