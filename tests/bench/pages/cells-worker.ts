/** Makes a mesh of cells and hands it over. */
import { cellMesh } from '@hivemap/core';
import type { Polygon } from 'geojson';
import { sharedBorders } from '../../../packages/core/src/spatial/shared-borders.js';
import { meshBuffers } from '../../../packages/core/src/sources/detachable.js';
import { ringOf } from './irregular-cells.js';

self.addEventListener(
  'message',
  ({ data }: MessageEvent<{ count: number; positions: Float64Array<ArrayBuffer>; tiled: boolean }>) => {
    const shapes = Array.from({ length: data.count }, (_, cell): Polygon => ({
      type: 'Polygon',
      coordinates: [ringOf(data, cell)],
    }));
    const mesh = cellMesh(
      shapes.map((_, cell) => String(cell)),
      shapes,
      data.tiled ? sharedBorders(shapes) : null,
    );
    self.postMessage(mesh, { transfer: meshBuffers(mesh) });
  },
);
