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

/** Identifiers by kind, made when first asked for; `null` where the city has no such resource. */
class Identifiers {
  readonly #snapshot: CitySnapshot;
  readonly #sets = new Map<ReferenceKind, ReadonlySet<string> | null>();

  constructor(snapshot: CitySnapshot) {
    this.#snapshot = snapshot;
  }

  of(kind: ReferenceKind): ReadonlySet<string> | null {
    let set = this.#sets.get(kind);
    if (set === undefined) {
      set = this.#collect(kind);
      this.#sets.set(kind, set);
    }
    return set;
  }

  #collect(kind: ReferenceKind): ReadonlySet<string> | null {
    const { records, manifest } = this.#snapshot;
    if (kind === 'project') {
      const projects = records.taskbook?.[0]?.projects;
      return projects ? new Set(projects.map(({ id }) => id)) : null;
    }
    const resource = RESOURCE_OF[kind];
    const list = resource && (records[resource] as readonly AnyRecord[] | undefined);
    if (!list) return null;
    const [field = 'id'] = RESOURCES[resource].key as readonly string[];
    const set = new Set(list.map((record) => String(record[field])));
    if (kind === 'division') set.add(manifest.code);
    return set;
  }
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

function missingKind(
  value: unknown,
  declared: ReferenceKind | 'typed',
  identifiers: Identifiers,
): ReferenceKind | null {
  if (typeof value !== 'string') return null;
  const reference = declared === 'typed' ? parseReference(value) : { kind: declared, id: value };
  if (!reference) return null;
  const known = identifiers.of(reference.kind);
  return known === null || known.has(reference.id) ? null : reference.kind;
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
  const identifiers = new Identifiers(snapshot);
  const pacer = new Pacer();
  for (const [name, records] of Object.entries(snapshot.records)) {
    const resource = name as ResourceName;
    const { references = {} } = RESOURCES[resource] as unknown as ResourceDefinition;
    const fields = Object.entries(references).filter(([field]) => !isTreeField(resource, field));
    if (fields.length === 0) continue;
    let index = 0;
    for (const record of records as readonly AnyRecord[]) {
      for (const [field, declared] of fields) {
        const values: readonly unknown[] = Array.isArray(record[field]) ? record[field] : [record[field]];
        for (const value of values) {
          const kind = missingKind(value, declared as ReferenceKind, identifiers);
          if (kind === null) continue;
          report({
            code: 'missing-reference',
            severity: 'warning',
            resource,
            index,
            path: `/${field}`,
            params: { kind },
          });
        }
      }
      index++;
      if (pacer.due) await pacer.breathe();
    }
  }
}
