import type { Area } from '@hivemap/core';

/** A public field of an area, for filters: a property, a flag, or a figure's value by indicator id. */
export function areaField(area: Area, name: string): string | number | boolean | null | undefined {
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
      return area[name];
    default: {
      const figure = area.figures[name];
      return figure?.state === 'value' ? figure.value : area.flags[name];
    }
  }
}
