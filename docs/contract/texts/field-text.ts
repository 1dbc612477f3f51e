import type { ResourceName } from '../../../packages/core/src/contract/resource-records.js';
import type { RESOURCES } from '../../../packages/core/src/contract/resources.js';

/** What a field is, in Chinese and English, with an example of its value and, where it has one, its unit. */
export type FieldText = readonly [example: unknown, zh: string, en: string, unit?: string];

type OwnFields<R extends ResourceName> = Exclude<
  keyof (typeof RESOURCES)[R]['fields'],
  'validFrom' | 'validTo'
>;

/** What a resource is, and each of its fields: one that is missing here does not compile. */
export interface ResourceText<R extends ResourceName> {
  readonly about: readonly [zh: string, en: string];
  readonly fields: { readonly [F in OwnFields<R>]: FieldText };
}

/** Texts of some resources. */
export type ResourceTexts<R extends ResourceName> = { readonly [N in R]: ResourceText<N> };
