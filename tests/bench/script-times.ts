/** Reads out of a CPU profile whose scripts the time went to. */

/** What of a profile of the DevTools protocol is read. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly children?: readonly number[];
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  /** Ids of nodes. */
  readonly samples?: readonly number[];
  /** Microseconds from the sample before. */
  readonly timeDeltas?: readonly number[];
}

export interface ScriptTimes {
  /** Whatever ours had a part in: also what they called of others. */
  readonly own: number;
  /** Of others alone. */
  readonly others: number;
  /** Collections, whosever the garbage is. */
  readonly collection: number;
}

type Owner = keyof ScriptTimes | null;

/** @returns Milliseconds. @param isOwn - By the address of a script. */
export function scriptTimes(
  { nodes, samples = [], timeDeltas = [] }: CpuProfile,
  isOwn: (url: string) => boolean,
): ScriptTimes {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const owners = new Map<number, Owner>();
  const owner = (id: number | undefined): Owner => {
    const node = id === undefined ? undefined : byId.get(id);
    if (!node) return null;
    const known = owners.get(node.id);
    if (known !== undefined) return known;
    const { functionName, url } = node.callFrame;
    const above = owner(parents.get(node.id));
    let found: Owner = above;
    if (functionName === '(garbage collector)') found = 'collection';
    else if (url && above !== 'own') found = isOwn(url) ? 'own' : 'others';
    owners.set(node.id, found);
    return found;
  };
  const times = { own: 0, others: 0, collection: 0 };
  samples.forEach((id, index) => {
    const whose = owner(id);
    // A sample stands for the time until the next one.
    if (whose !== null) times[whose] += (timeDeltas[index + 1] ?? 0) / 1_000;
  });
  return times;
}
