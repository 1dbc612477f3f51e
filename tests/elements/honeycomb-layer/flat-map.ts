/** As much of a map as flowers on a graphics card need: a canvas that looks straight down on the world of one unit. */
import type { CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { positionOf, worldOf } from '../../../packages/elements/src/scene/flower-tree.js';

export interface FlatMap {
  readonly map: MapLibreMap;
  readonly gl: WebGL2RenderingContext;
  readonly input: CustomRenderMethodInput;
  /** Colors of the last picture, from its top left, premultiplied; four bytes a pixel. */
  readonly pixels: () => Uint8Array;
}

export function flatMap(width: number, height: number, zoom: number, pixelRatio = 1): FlatMap {
  const canvas = document.createElement('canvas');
  canvas.width = width * pixelRatio;
  canvas.height = height * pixelRatio;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  document.body.append(canvas);
  const gl = canvas.getContext('webgl2', { preserveDrawingBuffer: true, premultipliedAlpha: true })!;
  gl.viewport(0, 0, canvas.width, canvas.height);
  const world = 512 * 2 ** zoom;
  const [cx, cy] = [0.75, 0.4];
  const [lng, lat] = positionOf([cx, cy]);
  const unproject = ([x, y]: [number, number]): { lng: number; lat: number } => {
    const at = positionOf([cx + (x - width / 2) / world, cy + (y - height / 2) / world]);
    return { lng: at[0], lat: at[1] };
  };
  const [sx, sy] = [(2 * world) / width, (-2 * world) / height];
  const mainMatrix = [sx, 0, 0, 0, 0, sy, 0, 0, 0, 0, 1, 0, -cx * sx, -cy * sy, 0, 1];
  const map = {
    getCenter: () => ({ lng, lat }),
    getZoom: () => zoom,
    getPixelRatio: () => pixelRatio,
    getCanvas: () => canvas,
    unproject,
    triggerRepaint: () => undefined,
  } as unknown as MapLibreMap;
  return {
    map,
    gl,
    input: { defaultProjectionData: { mainMatrix } } as unknown as CustomRenderMethodInput,
    pixels: () => {
      const bottomUp = new Uint8Array(canvas.width * canvas.height * 4);
      gl.readPixels(0, 0, canvas.width, canvas.height, gl.RGBA, gl.UNSIGNED_BYTE, bottomUp);
      const row = canvas.width * 4;
      const topDown = new Uint8Array(bottomUp.length);
      for (let y = 0; y < canvas.height; y++)
        topDown.set(bottomUp.subarray((canvas.height - 1 - y) * row, (canvas.height - y) * row), y * row);
      return topDown;
    },
  };
}

/** The world of one unit under a point of the canvas. */
export function worldAt({ map }: FlatMap, x: number, y: number): readonly [number, number] {
  const { lng, lat } = map.unproject([x, y]);
  return worldOf([lng, lat]);
}
