import type { RecordView } from '@hivemap/core';
import type { TemplateResult } from 'lit';
import type { CityState, Target } from '../city/city-state.js';
import type { RoadAnswer } from '../city/roads.js';
import type { HiveLocalize } from '../localization/hive-localize.js';

/** What every kind of record is drawn with. */
export interface RecordContext {
  readonly view: RecordView;
  readonly state: CityState;
  readonly localize: HiveLocalize;
  /** Id of the map, where the inspector stands beside it. */
  readonly map: string | null;
  /** Without the figures that stand beside the inspector already. */
  readonly brief: boolean;
  /** What the host's router says of a scenic area. */
  readonly roads: RoadAnswer;
  /** Selects another record for all panels: the inspector goes there, and can go back. */
  readonly select: (target: Target) => void;
}

/** A record, ready for the inspector's frame. */
export interface RecordParts {
  readonly title: string;
  readonly subtitle?: string;
  readonly badge?: TemplateResult;
  readonly body: TemplateResult;
  /** The one action: entering a division. */
  readonly action?: { readonly label: string; readonly division: string };
}
