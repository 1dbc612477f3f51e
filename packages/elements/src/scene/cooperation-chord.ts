/** Who acted with whom, as a chord diagram: six arcs in the places of the six actors, a ribbon for each pair. */
import { ACTORS, type Actor } from '@hivemap/core';
import { arc, chord, ribbon } from 'd3';

export interface ChordScene {
  readonly arcs: readonly { readonly actor: Actor; readonly actions: number; readonly path: string }[];
  /** The largest first, so that the small lie on top. */
  readonly ribbons: readonly {
    readonly actors: readonly [Actor, Actor];
    readonly actions: number;
    readonly path: string;
  }[];
}

const ARC_WIDTH = 9;
const GAP = 2;
const PAD_ANGLE = 0.06;

/**
 * @param cooperation - Pairs as the view has them: two indexes in `ACTORS` and how many actions.
 * @param radius - Of the whole diagram, px.
 * @returns `null` when nobody acted with another.
 */
export function cooperationChord(
  cooperation: readonly (readonly [number, number, number])[],
  radius: number,
): ChordScene | null {
  const matrix = ACTORS.map(() => ACTORS.map(() => 0));
  for (const [from, to, actions] of cooperation) {
    if (from === to || !ACTORS[from] || !ACTORS[to] || !(actions > 0)) continue;
    matrix[from]![to]! += actions;
    matrix[to]![from]! += actions;
  }
  const chords = chord().padAngle(PAD_ANGLE)(matrix);
  if (chords.length === 0) return null;
  // The first actor stands at the top, as in the flower: its arc is centered there.
  const first = chords.groups[0]!;
  const turn = -(first.startAngle + first.endAngle) / 2;
  const inner = radius - ARC_WIDTH;
  const rim = arc<{ startAngle: number; endAngle: number }>().innerRadius(inner).outerRadius(radius);
  const turned = (end: { startAngle: number; endAngle: number }) => ({
    startAngle: end.startAngle + turn,
    endAngle: end.endAngle + turn,
  });
  return {
    arcs: chords.groups.map((group) => ({
      actor: ACTORS[group.index]!,
      actions: group.value,
      path: rim(turned(group)) ?? '',
    })),
    ribbons: chords
      .map(({ source, target }) => ({
        actors: [ACTORS[source.index]!, ACTORS[target.index]!] as const,
        actions: source.value,
        path: ribbonPath(turned(source), turned(target), inner - GAP),
      }))
      .sort((a, b) => b.actions - a.actions),
  };
}

interface Ends {
  readonly startAngle: number;
  readonly endAngle: number;
}

/** Without a context to draw on, d3 returns the path, which its types tell for other ribbons only. */
function ribbonPath(source: Ends, target: Ends, radius: number): string {
  const band = ribbon<unknown, Ends>().radius(radius) as unknown as (ends: {
    readonly source: Ends;
    readonly target: Ends;
  }) => string | null;
  return band({ source, target }) ?? '';
}
