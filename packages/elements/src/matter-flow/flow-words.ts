import type { FlowTier, MatterFlowView, MatterMeasure, Predicate } from '@hivemap/core';
import type { MatterFocus } from '../city/matter-focus.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import '../localization/terms/matters.js';

/** Part of the flow that the map can be told to look at. */
export interface FlowPart {
  readonly way: 'closed' | 'passed';
  readonly tier: string;
  /** Code of the reason for passing up. */
  readonly reason?: string;
}

const MEASURE: MatterMeasure = 'closed';

export function filterOf({ way, tier, reason }: FlowPart): readonly Predicate[] {
  if (way === 'closed') return [{ field: 'tier', op: '=', value: tier }];
  return [{ field: 'passed', op: '=', value: reason === undefined ? tier : `${tier}:${reason}` }];
}

/** What is chosen, where a part of the flow is. */
export function chosenPart({ measure, filter }: MatterFocus): FlowPart | null {
  const [only] = filter;
  if (measure !== MEASURE || filter.length !== 1 || !only || only.op !== '=') return null;
  const [tier = '', reason] = String(only.value).split(':');
  if (only.field === 'tier') return { way: 'closed', tier };
  if (only.field !== 'passed') return null;
  return { way: 'passed', tier, ...(reason === undefined ? {} : { reason }) };
}

export function samePart(a: FlowPart | null, b: FlowPart): boolean {
  return a !== null && a.way === b.way && a.tier === b.tier && a.reason === b.reason;
}

export function partWords(part: FlowPart, view: MatterFlowView, localize: HiveLocalize): string {
  const tier = localize.term('tierName', part.tier);
  if (part.way === 'closed') return localize.term('flowClosedAt', tier);
  if (part.reason === undefined) return localize.term('flowPassedFrom', tier);
  const reasons = view.tiers.flatMap(({ reasons: own }) => own);
  const reason = reasons.find(({ code }) => code === part.reason);
  return localize.term('flowPassedFor', tier, reason ? localize.name(reason.name) : part.reason);
}

/** `网格·村社` where tiers are told together. */
export function tierWords({ tiers }: FlowTier, localize: HiveLocalize): string {
  return tiers.map((tier) => localize.term('tierName', tier)).join('·');
}
