/**
 * What each cell looks like, in two textures by its index: what it is now, and the color it had before, from
 * which it fades. A value that changes rewrites the rows that it is in, nothing else.
 */
import { colorChannels } from '../../scene/color-channels.js';
import { plainColor } from '../../styles/plain-color.js';
import { PALETTE_SIZE, TEXTURE_WIDTH } from './cell-shaders.js';
import { CELL, type CellsPaint, type CellValues } from './cells-layer.js';

/** Time in which a cell goes over to another value. */
export const FADE_MS = 300;

export class CellLooks {
  /** RGBA by entry, 0…1; alpha says how much is hatched, less than 0: back. */
  palette = new Float32Array(4 * PALETTE_SIZE);
  readonly #rows: number;
  /** What it is, and whether it is marked. */
  readonly #now: Uint8Array;
  readonly #before: Uint8Array;
  readonly #dirty: Uint8Array;
  #values: CellValues | null = null;
  #paint: CellsPaint | null = null;
  #fadeStart: number | null = null;
  #fading = false;
  #textures: { now: WebGLTexture; before: WebGLTexture } | null = null;
  #staleBefore = false;

  /** @param count - Of cells. */
  constructor(count: number) {
    this.#rows = Math.max(1, Math.ceil(count / TEXTURE_WIDTH));
    this.#now = new Uint8Array(2 * this.#rows * TEXTURE_WIDTH);
    this.#before = new Uint8Array(4 * this.#rows * TEXTURE_WIDTH);
    this.#dirty = new Uint8Array(this.#rows);
  }

  /** Other colors hold at once: they are another theme, no news. */
  setPaint(paint: CellsPaint): void {
    if (paint === this.#paint) return;
    this.#paint = paint;
    this.palette = new Float32Array(4 * PALETTE_SIZE);
    const put = (entry: number, color: string, hatched: number): void => {
      const { r, g, b } = colorChannels(plainColor(color));
      this.palette.set([r / 255, g / 255, b / 255, hatched], 4 * entry);
    };
    paint.colors.forEach((color, entry) => put(entry, color, 0));
    put(CELL.hatched, paint.out, 1);
    put(CELL.hatchedBack, paint.out, -1);
    put(CELL.none, paint.none, 0);
    put(CELL.out, paint.out, 0);
  }

  /**
   * Takes over other values.
   *
   * @param fade - Whether the change is to be seen.
   * @param time - Now, ms.
   */
  setValues(values: CellValues, fade: boolean, time: number): void {
    if (values === this.#values) return;
    const before = this.#values;
    this.#values = values;
    if (before && fade && tells(before, values)) this.#keepLooks(time);
    else this.#fading = false;
    const { classes, marked } = values;
    for (let cell = 0; cell < classes.length; cell++) {
      const [code, mark] = [classes[cell]!, marked[cell]!];
      if (before && this.#now[2 * cell] === code && this.#now[2 * cell + 1] === mark) continue;
      this.#now[2 * cell] = code;
      this.#now[2 * cell + 1] = mark;
      this.#dirty[Math.floor(cell / TEXTURE_WIDTH)] = 1;
    }
  }

  /** How far the fading is, 0…1. It starts with the first frame that shows it. */
  progress(time: number): number {
    if (!this.#fading) return 1;
    this.#fadeStart ??= time;
    const share = Math.min(1, (time - this.#fadeStart) / FADE_MS);
    if (share === 1) this.#fading = false;
    return share * share * (3 - 2 * share);
  }

  get fading(): boolean {
    return this.#fading;
  }

  /** Binds both textures, up to date, to units 0 and 1. */
  bind(gl: WebGL2RenderingContext): void {
    const fresh = !this.#textures;
    const textures = (this.#textures ??= { now: texture(gl), before: texture(gl) });
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, textures.before);
    if (fresh || this.#staleBefore)
      // prettier-ignore
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, TEXTURE_WIDTH, this.#rows, 0, gl.RGBA, gl.UNSIGNED_BYTE, this.#before);
    this.#staleBefore = false;
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, textures.now);
    if (fresh)
      // prettier-ignore
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RG8UI, TEXTURE_WIDTH, this.#rows, 0, gl.RG_INTEGER, gl.UNSIGNED_BYTE, this.#now);
    else this.#sendRows(gl);
    this.#dirty.fill(0);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
  }

  release(gl: WebGL2RenderingContext): void {
    if (this.#textures) for (const one of Object.values(this.#textures)) gl.deleteTexture(one);
    this.#textures = null;
  }

  #sendRows(gl: WebGL2RenderingContext): void {
    for (let row = 0; row < this.#rows; row++) {
      if (!this.#dirty[row]) continue;
      let end = row;
      while (end < this.#rows && this.#dirty[end]) end++;
      // prettier-ignore
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, row, TEXTURE_WIDTH, end - row, gl.RG_INTEGER, gl.UNSIGNED_BYTE, this.#now, 2 * row * TEXTURE_WIDTH);
      row = end;
    }
  }

  /** What is on the screen, also in the middle of a change, is what the next one begins with. */
  #keepLooks(time: number): void {
    const share = this.progress(time);
    const { palette } = this;
    for (let cell = 0; cell < this.#now.length / 2; cell++)
      for (let part = 0; part < 4; part++) {
        const look = palette[4 * this.#now[2 * cell]! + part]!;
        // A byte has no sign.
        const target = (part === 3 ? (look + 1) / 2 : look) * 255;
        const at = 4 * cell + part;
        this.#before[at] = Math.round(this.#before[at]! * (1 - share) + target * share);
      }
    this.#fadeStart = null;
    this.#fading = true;
    this.#staleBefore = true;
  }
}

/** The first figures that come are no change of anything. */
function tells(before: CellValues, next: CellValues): boolean {
  for (let cell = 0; cell < next.classes.length; cell++)
    if (before.classes[cell] !== CELL.none && before.classes[cell] !== next.classes[cell]) return true;
  return false;
}

function texture(gl: WebGL2RenderingContext): WebGLTexture {
  const made = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, made);
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
    gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
  for (const wrap of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T])
    gl.texParameteri(gl.TEXTURE_2D, wrap, gl.CLAMP_TO_EDGE);
  return made;
}
