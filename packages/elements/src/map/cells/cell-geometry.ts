/** A mesh on the graphics card, and which parts of it are in view. */
import type { CellEdges, CellLevel, CellMesh } from '@hivemap/core';

/** Entries of an array that are drawn together, and the box that they lie in. */
interface Chunk {
  readonly from: number;
  readonly count: number;
  readonly box: Box;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

interface LevelOnCard {
  readonly triangles: WebGLVertexArrayObject;
  readonly chunks: readonly Chunk[];
  readonly edges: EdgesOnCard | null;
}

interface EdgesOnCard {
  readonly array: WebGLVertexArrayObject;
  readonly points: WebGLBuffer;
  readonly sides: WebGLBuffer;
  readonly chunks: readonly Chunk[];
}

/** Fewer are not worth a draw call of their own. */
const CHUNK_INDICES = 24_000;
const CHUNK_SEGMENTS = 8_000;

export class CellGeometry {
  readonly mesh: CellMesh;
  readonly #gl: WebGL2RenderingContext;
  readonly #buffers: WebGLBuffer[] = [];
  readonly #levels = new Map<CellLevel, LevelOnCard>();
  readonly #positions: WebGLBuffer;
  readonly #cells: WebGLBuffer;

  constructor(gl: WebGL2RenderingContext, mesh: CellMesh) {
    this.#gl = gl;
    this.mesh = mesh;
    gl.bindVertexArray(null);
    this.#positions = this.#buffer(gl.ARRAY_BUFFER, mesh.positions);
    this.#cells = this.#buffer(gl.ARRAY_BUFFER, mesh.vertexCells);
  }

  /** @param view - What is in view, relative to the mesh. */
  drawTriangles(level: CellLevel, view: Box): void {
    const gl = this.#gl;
    const { triangles, chunks } = this.#level(level);
    gl.bindVertexArray(triangles);
    for (const { from, count } of inView(chunks, view))
      gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, from * 4);
    gl.bindVertexArray(null);
  }

  drawEdges(level: CellLevel, view: Box): void {
    const gl = this.#gl;
    const { edges } = this.#level(level);
    if (!edges) return;
    gl.bindVertexArray(edges.array);
    for (const { from, count } of inView(edges.chunks, view)) {
      gl.bindBuffer(gl.ARRAY_BUFFER, edges.points);
      for (const place of [0, 1, 2, 3])
        gl.vertexAttribPointer(place, 2, gl.FLOAT, false, 8, (from + place) * 8);
      gl.bindBuffer(gl.ARRAY_BUFFER, edges.sides);
      gl.vertexAttribIPointer(4, 2, gl.UNSIGNED_INT, 8, from * 8);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
    }
    gl.bindVertexArray(null);
  }

  release(): void {
    for (const { triangles, edges } of this.#levels.values()) {
      this.#gl.deleteVertexArray(triangles);
      if (edges) this.#gl.deleteVertexArray(edges.array);
    }
    for (const buffer of this.#buffers) this.#gl.deleteBuffer(buffer);
    this.#levels.clear();
  }

  /** Sent when it is first drawn: most maps never need all levels. */
  #level(level: CellLevel): LevelOnCard {
    let known = this.#levels.get(level);
    if (!known) {
      known = {
        triangles: this.#triangleArray(level),
        chunks: triangleChunks(this.mesh, level),
        edges: level.edges && this.#edgesOnCard(level.edges),
      };
      this.#levels.set(level, known);
    }
    return known;
  }

  #triangleArray({ triangles }: CellLevel): WebGLVertexArrayObject {
    const gl = this.#gl;
    const array = gl.createVertexArray();
    gl.bindVertexArray(array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#positions);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#cells);
    gl.enableVertexAttribArray(1);
    gl.vertexAttribIPointer(1, 1, gl.UNSIGNED_INT, 0, 0);
    this.#buffer(gl.ELEMENT_ARRAY_BUFFER, triangles);
    gl.bindVertexArray(null);
    return array;
  }

  #edgesOnCard({ points, sides }: CellEdges): EdgesOnCard {
    const gl = this.#gl;
    const array = gl.createVertexArray();
    gl.bindVertexArray(array);
    for (const place of [0, 1, 2, 3, 4]) {
      gl.enableVertexAttribArray(place);
      gl.vertexAttribDivisor(place, 1);
    }
    gl.bindVertexArray(null);
    return {
      array,
      points: this.#buffer(gl.ARRAY_BUFFER, points),
      sides: this.#buffer(gl.ARRAY_BUFFER, sides),
      chunks: edgeChunks(points),
    };
  }

  #buffer(target: number, data: Float32Array | Uint32Array): WebGLBuffer {
    const gl = this.#gl;
    const buffer = gl.createBuffer();
    gl.bindBuffer(target, buffer);
    gl.bufferData(target, data, gl.STATIC_DRAW);
    this.#buffers.push(buffer);
    return buffer;
  }
}

function inView(chunks: readonly Chunk[], [left, top, right, bottom]: Box): readonly Chunk[] {
  return chunks.filter(({ box }) => box[0] <= right && box[2] >= left && box[1] <= bottom && box[3] >= top);
}

/** Cells that follow each other lie near each other: they are parts of one division. */
function triangleChunks({ boxes }: CellMesh, { starts, triangles }: CellLevel): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let cell = 0; cell < starts.length - 1;) {
    const from = starts[cell]!;
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    while (cell < starts.length - 1 && starts[cell]! - from < CHUNK_INDICES) {
      widen(box, boxes[4 * cell]!, boxes[4 * cell + 1]!);
      widen(box, boxes[4 * cell + 2]!, boxes[4 * cell + 3]!);
      cell++;
    }
    const to = cell < starts.length - 1 ? starts[cell]! : triangles.length;
    if (to > from) chunks.push({ from, count: to - from, box });
  }
  return chunks;
}

function edgeChunks(points: Float32Array): readonly Chunk[] {
  const segments = points.length / 2 - 3;
  const chunks: Chunk[] = [];
  for (let from = 0; from < segments; from += CHUNK_SEGMENTS) {
    const count = Math.min(CHUNK_SEGMENTS, segments - from);
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let point = from + 1; point <= from + count + 1; point++)
      widen(box, points[2 * point]!, points[2 * point + 1]!);
    chunks.push({ from, count, box });
  }
  return chunks;
}

function widen(box: [number, number, number, number], x: number, y: number): void {
  if (x < box[0]) box[0] = x;
  if (y < box[1]) box[1] = y;
  if (x > box[2]) box[2] = x;
  if (y > box[3]) box[3] = y;
}
