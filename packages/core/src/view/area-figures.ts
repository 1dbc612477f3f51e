import type { AreaNode } from '../divisions/hierarchy.js';
import type { IndicatorDefinition } from '../indicators/indicator-definition.js';
import { indicatorRegistry } from '../indicators/registry.js';
import { figureGate } from '../privacy/figure-gate.js';
import type { Figure } from './figure.js';
import type { Sight } from './sight.js';

/**
 * The indicators that a question names.
 *
 * @throws {RangeError} When the city lacks one of them.
 */
export function definitionsOf(
  { snapshot }: Pick<Sight, 'snapshot'>,
  ids: readonly string[],
): readonly IndicatorDefinition[] {
  const registry = indicatorRegistry(snapshot.manifest);
  return ids.map((id) => {
    const definition = registry.get(id);
    if (!definition) throw new RangeError(`An indicator of the city was expected, not "${id}".`);
    return definition;
  });
}

/** @returns A function that gives an area's figures by indicator id, after the suppression gate. */
export function areaFigures(sight: Sight, definitions: readonly IndicatorDefinition[]) {
  const gates = definitions.map((definition) => ({
    id: definition.id,
    figure: figureGate(definition, sight),
  }));
  return (area: AreaNode): Readonly<Record<string, Figure>> =>
    Object.fromEntries(gates.map(({ id, figure }) => [id, figure(area)]));
}
