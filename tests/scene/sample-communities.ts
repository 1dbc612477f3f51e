/** Communities to lay out: invented, the same in every run. */
import { ACTORS, type Actor, type ActorState, type CommunityMark, type Figure } from '@hivemap/core';

export const count = (value: number): Figure => ({ state: 'value', value });

export interface CommunityWish {
  readonly code: string;
  readonly point?: readonly [number, number];
  readonly within?: readonly string[];
  readonly actions?: readonly (number | Figure)[];
  readonly core?: number | null;
  readonly cooperation?: CommunityMark['cooperation'];
}

export function community(wish: CommunityWish): CommunityMark {
  const actions = wish.actions ?? [5, 10, 20, 40, 1, 0];
  const states = ACTORS.map((actor, index): [Actor, ActorState] => {
    const wanted = actions[index] ?? 0;
    const figure = typeof wanted === 'number' ? count(wanted) : wanted;
    return [actor, { groups: 1 + index, activity: 0.5, actions: figure }];
  });
  return {
    code: wish.code,
    name: { 'zh-CN': `社区${wish.code}`, en: `Community ${wish.code}` },
    kind: 'urban',
    point: wish.point ?? [107.5, 31.2],
    within: wish.within ?? ['511702', '511702001'],
    core: { branches: 1, activity: wish.core === undefined ? 0.8 : wish.core },
    actors: Object.fromEntries(states) as Record<Actor, ActorState>,
    participation: { state: 'value', value: 5 / 6, numerator: 5, denominator: 6 },
    evenness: { state: 'value', value: 0.87 },
    cooperation: wish.cooperation ?? [],
  };
}

/** Townships on a lattice, communities on a finer one inside each. */
export function lattice(townships: number, communities: number, spacingDegrees: number): CommunityMark[] {
  const side = Math.ceil(Math.sqrt(townships));
  const inner = Math.ceil(Math.sqrt(communities));
  return Array.from({ length: townships * communities }, (_, index) => {
    const township = Math.floor(index / communities);
    const one = index % communities;
    const x = (township % side) + ((one % inner) + 0.5) / (inner + 0.5);
    const y = Math.floor(township / side) + (Math.floor(one / inner) + 0.5) / (inner + 0.5);
    const code = `511702${String(township + 1).padStart(3, '0')}`;
    return community({
      code: `${code}${String(one + 1).padStart(3, '0')}`,
      within: ['511702', code],
      point: [107 + x * spacingDegrees, 31 + y * spacingDegrees],
      actions: ACTORS.map((_actor, actor) => (index * 7 + actor * 11) % 53),
    });
  });
}
