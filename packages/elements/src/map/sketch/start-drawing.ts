import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawModeUndoRedo, TerraDrawSessionUndoRedo } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';

/** Terra-draw on a map, with steps that can be undone. @param prefixId - Of its layers. */
export function startDrawing(
  map: MapLibreMap,
  prefixId: string,
  modes: ConstructorParameters<typeof TerraDraw>[0]['modes'],
): TerraDraw {
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId }),
    modes,
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo(), sessionLevel: new TerraDrawSessionUndoRedo() },
  });
  draw.start();
  return draw;
}
