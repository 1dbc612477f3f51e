import * as v from 'valibot';
import { notes } from './field-notes.js';

/** A position `[longitude, latitude]` in degrees, in the resource's `crs`. */
export function position() {
  return v.pipe(
    v.strictTuple([v.number('position'), v.number('position')], 'position'),
    v.check(([longitude, latitude]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90, 'position'),
    notes<[number, number]>({
      json: {
        title: '[经度, 纬度] [longitude, latitude]',
        type: 'array',
        prefixItems: [
          { type: 'number', minimum: -180, maximum: 180 },
          { type: 'number', minimum: -90, maximum: 90 },
        ],
        minItems: 2,
        maxItems: 2,
      },
      cell: 'json',
    }),
  );
}
