import type * as v from 'valibot';
import { notesOf } from './fields/notes-of.js';

export type FieldSchemas = Readonly<Record<string, v.GenericSchema>>;

/** How one field is checked. */
export interface PlannedField {
  readonly field: string;
  readonly schema: v.GenericSchema;
  readonly required: boolean;
  /** Whether its value has keys of its own that may be unknown. */
  readonly nested: boolean;
  readonly memory: FieldMemory;
  /** See `FieldNotes`. */
  readonly quick: ((value: unknown) => unknown) | undefined;
}

/** Entries of the object that a schema describes, also through `optional`. */
export function entriesOf(schema: v.GenericSchema): FieldSchemas | null {
  const open = schema as { readonly wrapped?: v.GenericSchema; readonly entries?: FieldSchemas };
  return open.wrapped ? entriesOf(open.wrapped) : (open.entries ?? null);
}

/** Schema of the items of the list that a schema describes, also through `optional`. */
export function itemOf(schema: v.GenericSchema): v.GenericSchema | null {
  const open = schema as { readonly wrapped?: v.GenericSchema; readonly item?: v.GenericSchema };
  return open.wrapped ? itemOf(open.wrapped) : (open.item ?? null);
}

const MOST_VALUES = 20_000;

/**
 * Remembers what a schema made of a value: columns of large tables repeat few. Gives up on columns
 * that do not (identifiers, instants).
 */
export class FieldMemory {
  #outputs: Map<unknown, unknown> | null = new Map();
  #hits = 0;

  /** Whether values come again often enough. */
  get isUseful(): boolean {
    return this.#outputs !== null;
  }

  /** @returns The output, or `undefined` when the value is not known. */
  recall(value: unknown): unknown {
    if (this.#outputs === null || typeof value === 'object') return undefined;
    const output = this.#outputs.get(value);
    if (output !== undefined) this.#hits++;
    return output;
  }

  /** @param output - What the schema accepted it as; never a rejection. */
  keep(value: unknown, output: unknown): void {
    if (this.#outputs === null || typeof value === 'object') return;
    if (this.#outputs.size < MOST_VALUES) this.#outputs.set(value, output);
    else if (this.#hits < MOST_VALUES) this.#outputs = null;
  }
}

/** The fields of a resource, ready to be checked many times. */
export interface FieldPlan {
  readonly byName: ReadonlyMap<string, PlannedField>;
  readonly required: readonly PlannedField[];
}

const plans = new WeakMap<FieldSchemas, FieldPlan>();

export function fieldPlan(schemas: FieldSchemas): FieldPlan {
  let plan = plans.get(schemas);
  if (!plan) {
    const fields = Object.entries(schemas).map(([field, schema]) => ({
      field,
      schema,
      // One with a default is for what comes after: `finishRecord` says what is missing.
      required: schema.type !== 'exact_optional' && schema.type !== 'optional',
      nested: entriesOf(itemOf(schema) ?? schema) !== null,
      memory: new FieldMemory(),
      quick: notesOf(schema)?.quick,
    }));
    plan = {
      byName: new Map(fields.map((planned) => [planned.field, planned])),
      required: fields.filter(({ required }) => required),
    };
    plans.set(schemas, plan);
  }
  return plan;
}
