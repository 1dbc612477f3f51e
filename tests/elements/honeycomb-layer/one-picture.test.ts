/** The three ways to draw a flower, from one list of shapes: graphics card, SVG and canvas. */
import { expect } from '@esm-bundle/chai';
import type { Figure } from '@hivemap/core';
import { FlowersGl } from '../../../packages/elements/src/honeycomb-layer/flowers-gl.js';
import {
  cellValues,
  ENCODINGS,
  type FlowerActivity,
  type FlowerEncoding,
} from '../../../packages/elements/src/scene/cell-value.js';
import { flowerCells, type CellMark } from '../../../packages/elements/src/scene/flower-cells.js';
import { FlowerField } from '../../../packages/elements/src/scene/flower-field.js';
import { cellCenters } from '../../../packages/elements/src/scene/flower-geometry.js';
import { flowerShapes, type Shape } from '../../../packages/elements/src/scene/flower-shapes.js';
import { paintShapes } from '../../../packages/elements/src/scene/paint-shapes.js';
import { THEMES, type Theme } from '../../../packages/elements/src/styles/theme.js';
import { themes } from '../../../packages/elements/src/styles/themes.js';
import { flatMap, worldAt } from './flat-map.js';

const SIDE = 160;
const RADIUS = 24;

const value = (count: number): Figure => ({ state: 'value', value: count });
/** Every level once, among them what may not be shown and what is not known. */
const activity: FlowerActivity = {
  core: { branches: 5, activity: 0.6 },
  actors: {
    selfGovOrg: { actions: value(50), activity: 0.9 },
    socialOrg: { actions: value(0), activity: 0 },
    residentUnit: { actions: { state: 'suppressed' }, activity: null },
    volunteerTeam: { actions: value(12), activity: 0.4 },
    localWorthy: { actions: value(3), activity: 0.1 },
    villager: { actions: { state: 'none', reason: 'not-collected' }, activity: null },
  },
  communityMonths: 1,
};

function onCanvas(shapes: readonly Shape[], ratio: number): Uint8ClampedArray {
  const context = blank(ratio);
  context.setTransform(ratio, 0, 0, ratio, (SIDE / 2) * ratio, (SIDE / 2) * ratio);
  paintShapes(context, shapes);
  return context.getImageData(0, 0, SIDE * ratio, SIDE * ratio).data;
}

async function asSvg(shapes: readonly Shape[], ratio: number): Promise<Uint8ClampedArray> {
  const paths = shapes.map(
    ({ path, fill, stroke, strokeWidth, dash, opacity, join }) =>
      `<path d="${path}" fill="${fill}" stroke="${stroke}" stroke-width="${strokeWidth}" stroke-dasharray="${dash || 'none'}" stroke-linejoin="${join}" opacity="${opacity}"/>`,
  );
  const half = SIDE / 2;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE * ratio}" height="${SIDE * ratio}" viewBox="${-half} ${-half} ${SIDE} ${SIDE}">${paths.join('')}</svg>`,
  )}`;
  await image.decode();
  const context = blank(ratio);
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, SIDE * ratio, SIDE * ratio).data;
}

function onCard(
  theme: Theme,
  encoding: FlowerEncoding,
  ratio: number,
  raised: 'volunteerTeam' | null,
): Uint8ClampedArray {
  const flat = flatMap(SIDE, SIDE, 12, ratio);
  const layer = new FlowersGl();
  const world = worldAt(flat, SIDE / 2, SIDE / 2);
  const cells = cellValues(activity, encoding);
  layer.show({
    field: new FlowerField(1, () => ({ world, merged: false, cells })),
    style: { theme, radii: [RADIUS, RADIUS * 1.5], encoding, raised },
    opacity: 1,
    shows: () => true,
  });
  layer.onAdd(flat.map);
  layer.render(flat.gl, flat.input);
  const pixels = straight(flat.pixels());
  expect(flat.gl.getError()).to.equal(0);
  layer.onRemove();
  flat.map.getCanvas().remove();
  return pixels;
}

function blank(ratio: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE * ratio;
  return canvas.getContext('2d', { willReadFrequently: true })!;
}

/** Colors as a canvas tells them: not multiplied by their opacity. */
function straight(pixels: Uint8Array): Uint8ClampedArray {
  return Uint8ClampedArray.from(pixels, (byte, index) => {
    const alpha = pixels[index | 3]!;
    return (index & 3) === 3 || alpha === 0 ? byte : (byte * 255) / alpha;
  });
}

/** Mean difference of a channel of what is not see-through, 0…255. */
function difference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let [sum, count] = [0, 0];
  for (let pixel = 0; pixel < a.length; pixel += 4) {
    if (a[pixel + 3]! < 250 && b[pixel + 3]! < 250) continue;
    for (let channel = 0; channel < 4; channel++) sum += Math.abs(a[pixel + channel]! - b[pixel + channel]!);
    count += 4;
  }
  return sum / count;
}

describe('a flower', () => {
  for (const name of THEMES)
    for (const encoding of ENCODINGS)
      it(`is one picture on the graphics card, in SVG and on a canvas (${name}, ${encoding})`, async () => {
        const theme = themes[name];
        const cells = flowerCells(activity, { radius: RADIUS, theme, encoding, branches: true });
        const shapes = flowerShapes(cells, theme.colors.body);
        const [card, canvas, svg] = [
          onCard(theme, encoding, 2, null),
          onCanvas(shapes, 2),
          await asSvg(shapes, 2),
        ];
        expect(difference(canvas, svg), 'canvas and SVG').to.be.lessThan(1);
        expect(difference(card, canvas), 'card and canvas').to.be.lessThan(4);
        // What cannot be the same picture: another theme, and the flower turned by a cell.
        const turned = flowerShapes(turnedBy(cells), theme.colors.body);
        expect(difference(card, onCanvas(turned, 2)), 'card and a turned flower').to.be.greaterThan(8);
      });

  it('has the geometry of the scene: each cell where its center is, in its color', () => {
    const theme = themes.light;
    const card = onCard(theme, 'lightness', 1, null);
    const colorAt = (x: number, y: number): string => {
      const at = (Math.round(y) * SIDE + Math.round(x)) * 4;
      return `#${[0, 1, 2].map((channel) => card[at + channel]!.toString(16).padStart(2, '0')).join('')}`;
    };
    const centers = cellCenters(RADIUS);
    // Off the middle, where a core has pips and a cell of little activity a seed.
    const at = (part: number): string =>
      colorAt(SIDE / 2 + centers[part]![0] + 14, SIDE / 2 + centers[part]![1]);
    expect(at(0)).to.equal(theme.actors.core[2]);
    expect(at(1)).to.equal(theme.actors.selfGovOrg[3]);
    expect(at(2)).to.equal(theme.colors.body);
    expect(at(4)).to.equal(theme.actors.volunteerTeam[1]);
    expect(colorAt(2, 2)).to.equal('#000000');
  });

  it('lets one actor stand out, in each of them', () => {
    const theme = themes.light;
    const cells = flowerCells(activity, { radius: RADIUS, theme, raised: 'volunteerTeam', branches: true });
    const canvas = onCanvas(flowerShapes(cells, theme.colors.body), 2);
    expect(difference(onCard(theme, 'lightness', 2, 'volunteerTeam'), canvas)).to.be.lessThan(4);
    expect(difference(onCard(theme, 'lightness', 2, null), canvas)).to.be.greaterThan(8);
  });
});

/** The colors of each actor in the place of the next. */
function turnedBy(cells: readonly CellMark[]): readonly CellMark[] {
  return cells.map((cell, index) => {
    const { fill, stroke, filledFill } = cells[index === 0 ? 0 : (index % 6) + 1]!;
    return { ...cell, fill, stroke, filledFill };
  });
}

describe('100,000 flowers', () => {
  it('are found by their cells, exactly, wherever the map is', () => {
    const flat = flatMap(300, 200, 9);
    const count = 100_000;
    const cells = cellValues(activity, 'lightness');
    const side = 2 * Math.ceil(Math.sqrt(count) / 2);
    const worlds = Array.from({ length: count }, (_, index) =>
      worldAt(flat, 150 + ((index % side) - side / 2) * 60, 100 + (Math.floor(index / side) - side / 2) * 60),
    );
    const layer = new FlowersGl();
    layer.show({
      field: new FlowerField(count, (index) => ({ world: worlds[index]!, merged: false, cells })),
      style: { theme: themes.light, radii: [9.7, 15], encoding: 'lightness', raised: null },
      opacity: 1,
      shows: () => true,
    });
    layer.onAdd(flat.map);
    layer.render(flat.gl, flat.input);
    const middle = (side / 2) * side + side / 2;
    cellCenters(9.7).forEach(([x, y], part) => {
      expect(layer.pick([150 + x, 100 + y])).to.deep.equal({ index: middle, part });
      expect(layer.pick([210 + x, 100 + y])).to.deep.equal({ index: middle + 1, part });
    });
    expect(layer.pick([180, 130])).to.equal(null);
    layer.onRemove();
    flat.map.getCanvas().remove();
  });
});
