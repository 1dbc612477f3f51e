/** The flowers as the honeycomb layer draws them: outlines of silent cells and the dots of branches too. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { FlowersGl } from '../../../packages/elements/src/honeycomb-layer/flowers-gl.js';
import { FlowerField } from '../../../packages/elements/src/scene/flower-field.js';
import { worldOf } from '../../../packages/elements/src/scene/flower-tree.js';
import { themes } from '../../../packages/elements/src/styles/themes.js';
import type { FlowersDrawing } from './flowers.js';
import { FLOWERS, type ManyFlowers } from './many-flowers.js';

export function drawHiveFlowers(map: MapLibreMap, { positions, cells }: ManyFlowers): FlowersDrawing {
  const layer = new FlowersGl();
  layer.show({
    field: new FlowerField(FLOWERS, (index) => ({
      world: worldOf([positions[index * 2]!, positions[index * 2 + 1]!]),
      merged: false,
      cells: cells[index]!,
    })),
    style: { theme: themes.light, radii: [9.7, 15], encoding: 'lightness', raised: null },
    opacity: 1,
    shows: () => true,
  });
  map.addLayer({
    id: 'flowers',
    type: 'custom',
    onAdd: (added) => layer.onAdd(added),
    onRemove: () => layer.onRemove(),
    render: (gl, input) => layer.render(gl, input),
  });
  return { isDrawn: () => true, pick: (x, y) => layer.pick([x, y]) !== null };
}
