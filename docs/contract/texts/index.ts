import type { ResourceName } from '../../../packages/core/src/contract/resource-records.js';
import type { ResourceTexts } from './field-text.js';
import { places } from './places.js';
import { tables } from './tables.js';

/** What every resource of the contract is, and every field of it. */
export const RESOURCE_TEXTS: ResourceTexts<ResourceName> = { ...places, ...tables };
