import type { Area } from '@hivemap/core';

/** Properties of an area that a filter can ask for, besides its flags and figures. */
export const AREA_FIELDS = [
  'code',
  'kind',
  'level',
  'parent',
  'areaKm2',
  'population',
  'households',
  'childCount',
  'gridCount',
  'lacks',
  'projects',
  'adviser',
  'auxiliary',
  'psychService',
  'commissioner',
  'securityMember',
  'staffed',
] as const;

export type AreaField = string | number | boolean | readonly string[] | null | undefined;

/**
 * A public field of an area, for filters: a property, a flag, a figure's value by indicator id, or as
 * `lacks` the names of the flags that it says no to.
 */
export function areaField(area: Area, name: string): AreaField {
  switch (name) {
    case 'code':
    case 'kind':
    case 'level':
    case 'parent':
    case 'areaKm2':
    case 'population':
    case 'households':
    case 'childCount':
    case 'gridCount':
    case 'projects':
      return area[name];
    case 'lacks':
      return Object.keys(area.flags).filter((flag) => area.flags[flag] === false);
    default: {
      const figure = area.figures[name];
      return figure?.state === 'value' ? figure.value : area.flags[name];
    }
  }
}
