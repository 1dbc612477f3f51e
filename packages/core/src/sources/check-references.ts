import type { ResourceDefinition } from '../contract/define-resource.js';
import type { Finding } from '../contract/problem-list.js';
import { parseReference, type ReferenceKind } from '../contract/reference.js';
import type { ResourceName } from '../contract/resource-records.js';
import { RESOURCES } from '../contract/resources.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import { Pacer } from './pause.js';

/** Where the things of a kind are. */
const RESOURCE_OF: Readonly<Partial<Record<ReferenceKind, ResourceName>>> = {
  division: 'divisions',
  grid: 'grids',
  centre: 'centres',
  station: 'stations',
  community: 'communities',
  block: 'blocks',
  scenic: 'scenicAreas',
  reserve: 'reserves',
  park: 'parks',
  enterprise: 'enterprises',
  fence: 'fences',
  'campaign-area': 'campaignAreas',
  'service-point': 'servicePoints',
  unit: 'units',
  duty: 'duties',
  listing: 'listings',
  letter: 'letters',
  link: 'links',
  risk: 'risks',
  matter: 'matters',
};

type AnyRecord = Readonly<Record<string, unknown>>;

/** Identifiers by kind, made when first asked for, kept while the records they are of are the same. */
class Identifiers {
  readonly #known = new Map<ReferenceKind, { readonly of: unknown; readonly ids: ReadonlySet<string> }>();

  /** @returns `null` where the city has no such resource. */
  of(kind: ReferenceKind, snapshot: CitySnapshot): ReadonlySet<string> | null {
    const of = recordsOfKind(kind, snapshot);
    if (!of) return null;
    const known = this.#known.get(kind);
    if (known?.of === of) return known.ids;
    const ids = identifiersOf(kind, of, snapshot);
    this.#known.set(kind, { of, ids });
    return ids;
  }
}

function recordsOfKind(kind: ReferenceKind, { records }: CitySnapshot): readonly AnyRecord[] | undefined {
  if (kind === 'project') return records.taskbook?.[0]?.projects;
  const resource = RESOURCE_OF[kind];
  return resource && records[resource];
}

function identifiersOf(
  kind: ReferenceKind,
  list: readonly AnyRecord[],
  { manifest }: CitySnapshot,
): ReadonlySet<string> {
  const resource = RESOURCE_OF[kind];
  const [field = 'id'] = resource ? (RESOURCES[resource].key as readonly string[]) : [];
  const ids = new Set(list.map((record) => String(record[field])));
  if (kind === 'division') ids.add(manifest.code);
  return ids;
}

/** Pairs of the task book, and in which of its lists each half should be. */
const PAIRS = { serves: ['projects', 'goals'], by: ['projects', 'means'] } as const;

function checkTaskbook({ records }: CitySnapshot, report: (finding: Finding) => void): void {
  const book = records.taskbook?.[0];
  if (!book) return;
  for (const [field, lists] of Object.entries(PAIRS) as [
    keyof typeof PAIRS,
    readonly ['projects', 'goals' | 'means'],
  ][]) {
    const known = lists.map((list) => new Set(book[list].map(({ id }) => id)));
    book[field].forEach((pair, at) => {
      pair.forEach((id, half) => {
        if (known[half]?.has(id)) return;
        const params = { kind: lists[half] ?? '' };
        const path = `/${field}/${at}/${half}`;
        report({
          code: 'missing-reference',
          severity: 'warning',
          resource: 'taskbook',
          index: 0,
          path,
          params,
        });
      });
    });
  }
}

/** The tree of divisions and grids reports these itself, as orphans. */
function isTreeField(resource: ResourceName, field: string): boolean {
  return (resource === 'divisions' && field === 'parent') || (resource === 'grids' && field === 'division');
}

/** Fields of a resource that refer to records, with the kind they refer to. */
function referencesOf(resource: ResourceName): readonly (readonly [string, ReferenceKind | 'typed'])[] {
  const { references = {} } = RESOURCES[resource] as unknown as ResourceDefinition;
  return Object.entries(references) as [string, ReferenceKind | 'typed'][];
}

/** What of a record refers to nothing: the field, and the kind of what is missing. */
function* missingOf(
  record: AnyRecord,
  fields: ReturnType<typeof referencesOf>,
  known: (kind: ReferenceKind) => ReadonlySet<string> | null,
): Generator<{ readonly field: string; readonly kind: ReferenceKind }> {
  for (const [field, declared] of fields) {
    const values: readonly unknown[] = Array.isArray(record[field]) ? record[field] : [record[field]];
    for (const value of values) {
      if (typeof value !== 'string') continue;
      const reference = declared === 'typed' ? parseReference(value) : { kind: declared, id: value };
      if (reference && known(reference.kind)?.has(reference.id) === false)
        yield { field, kind: reference.kind };
    }
  }
}

function missing(resource: ResourceName, field: string, kind: ReferenceKind): Finding {
  return { code: 'missing-reference', severity: 'warning', resource, path: `/${field}`, params: { kind } };
}

/**
 * Finds references to records that do not exist. Where the city lacks the whole resource nothing is
 * said: it was not collected.
 *
 * @param snapshot - With everything read.
 * @param report - Told of each; `index` is the place among the accepted records.
 */
export async function checkReferences(
  snapshot: CitySnapshot,
  report: (finding: Finding) => void,
): Promise<void> {
  checkTaskbook(snapshot, report);
  const identifiers = new Identifiers();
  const known = (kind: ReferenceKind): ReadonlySet<string> | null => identifiers.of(kind, snapshot);
  const pacer = new Pacer();
  for (const [name, records] of Object.entries(snapshot.records)) {
    const resource = name as ResourceName;
    const fields = referencesOf(resource).filter(([field]) => !isTreeField(resource, field));
    if (fields.length === 0) continue;
    let index = 0;
    for (const record of records as readonly AnyRecord[]) {
      for (const { field, kind } of missingOf(record, fields, known))
        report({ ...missing(resource, field, kind), index });
      index++;
      if (pacer.due) await pacer.breathe();
    }
  }
}

/** The same of records that came after everything was read. */
export class LateReferences {
  readonly #identifiers = new Identifiers();

  /** @param report - Told of each; a record that was sent has no place in a file. */
  check(
    snapshot: CitySnapshot,
    changed: ReadonlyMap<ResourceName, Iterable<AnyRecord>>,
    report: (finding: Finding) => void,
  ): void {
    const known = (kind: ReferenceKind): ReadonlySet<string> | null => this.#identifiers.of(kind, snapshot);
    for (const [resource, records] of changed) {
      const fields = referencesOf(resource);
      for (const record of records)
        for (const { field, kind } of missingOf(record, fields, known))
          report(missing(resource, field, kind));
    }
  }
}
