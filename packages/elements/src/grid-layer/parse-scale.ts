import type { RampName } from '../scene/choropleth-scale.js';

const RAMPS: readonly RampName[] = ['good', 'bad', 'diverging'];

/** `"5"` → 5; `"0.6,0.7"` → breaks; `null` for anything else. */
export function parseSteps(value: string | null): number | readonly number[] | null {
  const parts = (value ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  if (parts.length === 0 || parts.some((part) => !Number.isFinite(part))) return null;
  return parts.length === 1 ? parts[0]! : parts;
}

/** The name of a ramp, or colors separated by commas. */
export function parsePalette(value: string | null): RampName | readonly string[] | null {
  const ramp = RAMPS.find((name) => name === value);
  if (ramp) return ramp;
  const colors = (value ?? '')
    .split(/,(?![^(]*\))/)
    .map((part) => part.trim())
    .filter(Boolean);
  return colors.length > 1 ? colors : null;
}
