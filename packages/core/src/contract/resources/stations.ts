import { defineResource } from '../define-resource.js';
import { choice } from '../fields/choice.js';
import { code } from '../fields/code.js';
import { placeCode } from '../fields/place-code.js';
import { name } from '../fields/name.js';

/** Stations of police, justice, courts and procuratorates, and what works beside them. */
export const stations = defineResource({
  description: 'A police station, justice office, tribunal or the like',
  fields: {
    id: code(),
    type: choice({
      'police-station': ['派出所'],
      'justice-office': ['司法所'],
      tribunal: ['人民法庭', '法庭'],
      'eco-procuratorate': ['生态环境检察室'],
      'mediation-room': ['调解室'],
      'police-room': ['警务室'],
      'police-command': ['公安指挥中心'],
      'urban-management': ['城镇管理中心'],
    }),
    division: placeCode(),
    name: name(),
  },
  key: ['id'],
  geometry: ['point'],
  references: { division: 'division' },
});
