import { type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import type { CityState } from './city-state.js';

/** What a panel shows while its view is not there, or has nothing to show; `null` where it has. */
export function panelStateOf(options: {
  readonly state: CityState;
  readonly view: object | null;
  readonly error: unknown;
  readonly isEmpty: boolean;
  /** That it is drawn from: while it is read, nothing is missing yet. */
  readonly resource: string;
  readonly nothing: string;
  readonly localize: HiveLocalize;
}): TemplateResult | null {
  const { state, view, error, isEmpty, resource, nothing, localize } = options;
  const reading = state.city?.resources[resource]?.state;
  const waits = state.status === 'loading' || reading === 'waiting' || reading === 'loading';
  if (!view) {
    if (error || state.status === 'error') return errorState(localize.term('loadFailed'));
    return state.status === 'empty' ? emptyState(nothing) : loadingState(localize.term('loading'));
  }
  if (!isEmpty) return null;
  return waits ? loadingState(localize.term('loading')) : emptyState(nothing);
}
