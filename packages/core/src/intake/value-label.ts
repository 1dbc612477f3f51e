import * as v from 'valibot';
import { DEFAULT_CODE_TABLES } from '../contract/code-tables.js';
import type { ResourceDefinition } from '../contract/define-resource.js';
import { notesOf } from '../contract/fields/notes-of.js';
import { nameIn } from '../contract/name.js';
import type { ResourceName } from '../contract/resource-records.js';
import { RESOURCES } from '../contract/resources.js';

const HAN = /\p{Script=Han}/u;

/**
 * What a value of the contract is called by people: 办结 for `closed`, 邻里 for type `02`.
 *
 * @returns The value itself where it has no other name in the language.
 */
export function valueLabel(resource: ResourceName, field: string, value: string, locale: string): string {
  if (resource === 'matters' && field === 'type') {
    const type = DEFAULT_CODE_TABLES.matterTypes.find(({ code }) => code === value);
    return type ? `${value} ${nameIn(type.name, locale)}` : value;
  }
  if (!locale.startsWith('zh')) return value;
  if (value === 'true') return '是 (true)';
  if (value === 'false') return '否 (false)';
  const schema = (RESOURCES[resource] as unknown as ResourceDefinition).fields[field];
  const spellings = ((schema && notesOf(schema)?.json['enum']) ?? []) as readonly unknown[];
  const chinese = spellings.find((spelling) => {
    if (!schema || typeof spelling !== 'string' || !HAN.test(spelling)) return false;
    const read = v.safeParse(schema, spelling);
    return read.success && read.output === value;
  });
  return typeof chinese === 'string' ? `${chinese} (${value})` : value;
}
