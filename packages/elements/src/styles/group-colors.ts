import type { Theme } from './theme.js';

/**
 * Colors of groups of types, in the order of the city's table; the last group ("other") is always quiet. They
 * are steps of the theme's ramps, chosen to differ in lightness as well as in hue.
 */
export function groupColors({ ramps, colors, actors }: Theme, groups: number): readonly string[] {
  const series = [
    ramps.good[4],
    ramps.bad[2],
    ramps.good[2],
    actors.selfGovOrg[2],
    ramps.bad[4],
    actors.residentUnit[2],
    actors.localWorthy[2],
  ];
  return Array.from({ length: groups }, (_, group) =>
    group === groups - 1 && groups > 1 ? colors.stale : series[group % series.length]!,
  );
}
