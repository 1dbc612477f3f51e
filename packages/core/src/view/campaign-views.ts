/** Areas and river reaches of sector clean-up (行业乱象治理). */
import type { LineString, MultiLineString } from 'geojson';
import type { Name } from '../contract/name.js';
import type { AreaShape, Bounds, Lens, Position, Status } from './view.js';

export interface CampaignsQuery extends Lens {
  readonly view: 'campaigns';
  readonly division: string | null;
}

export interface CampaignUnit {
  readonly id: string;
  /** `null` where the city has no such unit. */
  readonly name: Name | null;
}

/** Where a reach lies along its river. */
export interface RiverReach {
  readonly river: Name | null;
  /** Kilometres from where the river's line begins. */
  readonly fromKm: number;
  readonly toKm: number;
}

export interface CampaignMark {
  readonly id: string;
  readonly name: Name;
  readonly kind: string;
  /** Of river reaches: whether sand may be mined. */
  readonly permit?: 'permitted' | 'prohibited';
  readonly point: Position;
  readonly bounds: Bounds;
  /** Of a river reach the river's own line, where the city has it. */
  readonly shape: AreaShape | LineString | MultiLineString;
  /** `null` of what is no reach, and of one that no river runs along. */
  readonly reach: RiverReach | null;
  /** Length of a line, area of the rest. */
  readonly size: { readonly unit: 'km' | 'km2'; readonly value: number };
  readonly leadUnit: CampaignUnit;
  readonly units: readonly CampaignUnit[];
  /** As in the data: a date, or a moment. */
  readonly deadline: string;
  /** Days to the deadline, negative past it; `null` when the work is done. */
  readonly daysLeft: number | null;
  /** The status of the data: `planned`, `active`, `done`, or the host's own. */
  readonly stage: string;
  /** Of GB/T 31000 §5.50: 1 good … 4 poor. Internal scope only. */
  readonly effect?: number;
  /** Cases before and after. Internal scope only. */
  readonly before?: number;
  readonly after?: number;
  /** stop: past its deadline and not done; warn: due within seven days; unknown: a reach without its river. */
  readonly status: Status;
}

export interface CampaignsView {
  readonly view: 'campaigns';
  readonly asOf: string;
  /** Overdue ones first. In public scope river reaches only, whose permits are public notice. */
  readonly areas: readonly CampaignMark[];
}
