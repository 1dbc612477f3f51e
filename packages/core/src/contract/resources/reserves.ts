import { defineResource } from '../define-resource.js';
import { choice } from '../fields/choice.js';
import { code } from '../fields/code.js';
import { name } from '../fields/name.js';

/** Nature reserves. */
export const reserves = defineResource({
  description: 'A nature reserve',
  fields: {
    id: code(),
    name: name(),
    level: choice({ national: ['国家级'], provincial: ['省级'], local: ['地方级', '市县级'] }),
  },
  key: ['id'],
  geometry: ['polygon'],
});
