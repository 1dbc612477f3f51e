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
  const last = 2 * (count - 1);
  const closed = line[0] === line[last] && line[1] === line[last + 1];
  // Of each stretch: from vertex, to vertex, and the importance of the vertex that made it. Plain numbers, since lines
  // come by the hundred thousand.
  const stretches = [0, count - 1, Infinity];
  while (stretches.length > 0) {
    const most = stretches.pop()!;
    const to = stretches.pop()!;
    const from = stretches.pop()!;
    const vertex = farthest(line, from, to);
    if (vertex < 0) continue;
    // No vertex outlasts the one that it hangs on: what is kept at a tolerance is then one line.
    const isWhole = closed && to - from === count - 1;
    const own = isWhole ? Infinity : Math.min(most, Math.sqrt(squaredDistance(line, vertex, from, to)));
    importance[vertex] = own;
    stretches.push(from, vertex, own, vertex, to, own);
  }
  return importance;
}

/** The vertex between two others that is farthest from the stretch between them; −1 where there is none. */
function farthest(line: ArrayLike<number>, from: number, to: number): number {
  let vertex = -1;
  let most = -1;
  for (let at = from + 1; at < to; at++) {
    const distance = squaredDistance(line, at, from, to);
    if (distance > most) {
      most = distance;
      vertex = at;
    }
  }
  return vertex;
}

function squaredDistance(line: ArrayLike<number>, at: number, from: number, to: number): number {
  const x = line[2 * from]!;
  const y = line[2 * from + 1]!;
  const dx = line[2 * to]! - x;
  const dy = line[2 * to + 1]! - y;
  const px = line[2 * at]! - x;
  const py = line[2 * at + 1]! - y;
  const squared = dx * dx + dy * dy;
  const along = squared > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / squared)) : 0;
  const ex = px - along * dx;
  const ey = py - along * dy;
  return ex * ex + ey * ey;
}
