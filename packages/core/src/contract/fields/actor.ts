import { choice } from './choice.js';

/** One of the six actors of a honeycomb community, by name of the contract or its Chinese name. */
export function actor() {
  return choice({
    selfGovOrg: ['基层自治组织'],
    socialOrg: ['社会组织'],
    residentUnit: ['驻村单位'],
    volunteerTeam: ['志愿者队伍'],
    localWorthy: ['乡贤', '乡贤(社区达人)'],
    villager: ['村民'],
  });
}
