import { ACTORS, type CommunityMark, type Figure } from '@hivemap/core';

/**
 * Public fields of a community that a filter may name: `code`, `kind`, `participation`, `evenness`, and of each
 * actor its joint actions, so that `{ field: 'volunteerTeam', op: '=', value: 0 }` asks where volunteers are silent.
 */
export function communityField(community: CommunityMark, name: string): string | number | null {
  if (name === 'code' || name === 'kind') return community[name];
  if (name === 'participation' || name === 'evenness') return valueOf(community[name]);
  const actor = ACTORS.find((one) => one === name);
  return actor ? valueOf(community.actors[actor].actions) : null;
}

function valueOf(figure: Figure): number | null {
  return figure.state === 'value' ? figure.value : null;
}
