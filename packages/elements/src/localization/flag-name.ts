import type { HiveLocalize } from './hive-localize.js';
import './terms/panels.js';

const FLAGS = {
  adviser: 'flagAdviser',
  auxiliary: 'flagAuxiliary',
  psychService: 'flagPsychService',
  commissioner: 'flagCommissioner',
  securityMember: 'flagSecurityMember',
  staffed: 'flagStaffed',
} as const;

/** A coverage flag in words; its own name where the contract does not have it. */
export function flagName(flag: string, localize: HiveLocalize): string {
  return Object.hasOwn(FLAGS, flag) ? localize.term(FLAGS[flag as keyof typeof FLAGS]) : flag;
}
