/** Governance centres: city, counties and townships, and those of parks and scenic areas. */
import { hash } from '../chance/hash.js';
import type { Position } from '../geometry/plane.js';
import type { Features } from '../write/city-writer.js';
import { pointFeature } from '../write/feature.js';
import { centerId } from './center-id.js';
import { CITY, COUNTIES, PLANE, SEED } from './facts.js';
import type { Land } from './land.js';
import { called, named, type Named } from './named.js';
import { townshipName } from './pinyin-names.js';
import { PARKS, SCENIC_AREAS } from './places.js';
import { middleOf, pointInTownship } from './sites.js';
import { departmentUnit, type Department } from './units.js';

interface CenterPlan {
  readonly of: string;
  readonly kind: 'governance' | 'enterprise-local' | 'scenic';
  readonly level: 'city' | 'county' | 'township';
  readonly division: string;
  readonly name: Named;
  readonly at: Position;
  readonly integrates: readonly string[];
  readonly partners?: readonly Department[];
  /** Line at its front desk. */
  readonly line?: number;
}

const ALL = ['grid', 'dispute', 'petition', 'service-hall'];
const AT_GOVERNMENT: readonly Department[] = [
  'court',
  'procuratorate',
  'police',
  'justice',
  'petition',
  'labor',
];
const ON_SITE: readonly Department[] = ['justice', 'police'];
const CENTRE = named('综治中心', 'governance centre');
const COMPLIANT = 0.91;

export function centerFeatures(land: Land): Features {
  return [...governmentCenters(), ...townshipCenters(land), ...attachedCenters(land)].map((plan) => {
    const { of, kind, level, division, name, integrates, partners, line } = plan;
    const atGovernment = kind === 'governance' && level !== 'township';
    return pointFeature(plan.at, {
      id: centerId(of),
      kind,
      level,
      division,
      name,
      integrates,
      ...(partners ? { partners: partners.map((department) => departmentUnit(division, department)) } : {}),
      compliant: atGovernment || hash(SEED, 'compliant', of) < COMPLIANT,
      ...(line === undefined ? {} : { hotline: hotline(line) }),
    });
  });
}

/** Numbers that no subscriber has: local ones never begin with 0. */
function hotline(line: number): string {
  return `0818-000${String(line).padStart(4, '0')}`;
}

function governmentCenters(): CenterPlan[] {
  const heads = [
    { ...CITY, level: 'city' as const },
    ...COUNTIES.map((county) => ({ ...county, level: 'county' as const })),
  ];
  return heads.map(({ code, name, seat, level }, i) => ({
    of: code,
    kind: 'governance',
    level,
    division: code,
    name: called(name, CENTRE),
    at: seat,
    integrates: ALL,
    partners: AT_GOVERNMENT,
    line: i + 1,
  }));
}

function townshipCenters(land: Land): CenterPlan[] {
  return land.townships.map((township) => ({
    of: township.code,
    kind: 'governance',
    level: 'township',
    division: township.code,
    name: called(townshipName(township.name), CENTRE),
    at: pointInTownship(land, township, 'center'),
    integrates: ALL.filter((_, i) => i < 2 || hash(SEED, 'integrates', township.code, i) < 0.8),
  }));
}

function attachedCenters({ parkPlans, outlines }: Land): CenterPlan[] {
  const attached = { level: 'county', integrates: ['dispute'], partners: ON_SITE } as const;
  return [
    ...PARKS.map(({ id, name, county }): CenterPlan => ({
      ...attached,
      of: id,
      kind: 'enterprise-local',
      division: county,
      name: called(name, named('企地联动综治中心', 'enterprise–local centre')),
      at: PLANE.toPosition(parkPlans.get(id)!.center),
    })),
    ...SCENIC_AREAS.map(({ id, name, county }): CenterPlan => ({
      ...attached,
      of: id,
      kind: 'scenic',
      division: county,
      name: called(name, named('景区综治中心', 'scenic-area centre')),
      at: PLANE.toPosition(middleOf(outlines.get(id)!)),
    })),
  ];
}
