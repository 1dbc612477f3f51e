/**
 * For each vertex of a line, the tolerance from which on the line can do without it (Douglas–Peucker): one
 * pass answers for all tolerances. The ends are never left out, of a closed line also the vertex farthest from
 * its end.
 *
 * @param line - x, y, x, y … of at least two vertices, in a plane.
 * @returns In the units of the line; `Infinity` for what stays.
 * @see Douglas & Peucker (1973), Cartographica 10(2):112–122.
 */
export function lineImportance(line: ArrayLike<number>): Float32Array {
  const count = line.length / 2;
  const importance = new Float32Array(count);
  importance[0] = Infinity;
  importance[count - 1] = Infinity;
  // From vertex, to vertex, and the importance of the vertex that made this stretch.
  const stretches: [from: number, to: number, most: number][] = [[0, count - 1, Infinity]];
  const closed = line[0] === line[2 * count - 2] && line[1] === line[2 * count - 1];
  for (let next = stretches.pop(); next; next = stretches.pop()) {
    const [from, to, most] = next;
    const { vertex, distance } = farthest(line, from, to);
    if (vertex < 0) continue;
    // No vertex outlasts the one that it hangs on: what is kept at a tolerance is then one line.
    const own = closed && to - from === count - 1 ? Infinity : Math.min(most, distance);
    importance[vertex] = own;
    stretches.push([from, vertex, own], [vertex, to, own]);
  }
  return importance;
}

/** The vertex between two others that is farthest from the stretch between them; −1 where there is none. */
function farthest(line: ArrayLike<number>, from: number, to: number): { vertex: number; distance: number } {
  const [x, y] = [line[2 * from]!, line[2 * from + 1]!];
  const [dx, dy] = [line[2 * to]! - x, line[2 * to + 1]! - y];
  const squared = dx * dx + dy * dy;
  let vertex = -1;
  let most = -1;
  for (let at = from + 1; at < to; at++) {
    const [px, py] = [line[2 * at]! - x, line[2 * at + 1]! - y];
    const along = squared > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / squared)) : 0;
    const [ex, ey] = [px - along * dx, py - along * dy];
    const distance = ex * ex + ey * ey;
    if (distance > most) {
      most = distance;
      vertex = at;
    }
  }
  return { vertex, distance: Math.sqrt(Math.max(0, most)) };
}
