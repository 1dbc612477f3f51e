import gcoord from 'gcoord';
import type { Crs } from '../contract/manifest.js';

type Conversion = (position: readonly [number, number]) => [number, number];

function conversion(from: 'GCJ02' | 'BD09' | 'WGS84', to: 'GCJ02' | 'BD09' | 'WGS84'): Conversion {
  // A copy goes in, since the library changes what it is given.
  return ([longitude, latitude]) =>
    gcoord.transform<[number, number]>([longitude, latitude], gcoord[from], gcoord[to]);
}

const TO_WGS84: Readonly<Partial<Record<Crs, Conversion>>> = {
  gcj02: conversion('GCJ02', 'WGS84'),
  bd09: conversion('BD09', 'WGS84'),
};
const FROM_WGS84: Readonly<Partial<Record<Crs, Conversion>>> = {
  gcj02: conversion('WGS84', 'GCJ02'),
  bd09: conversion('WGS84', 'BD09'),
};

/**
 * Converts positions of a coordinate system to WGS 84, exact to a metre.
 *
 * @returns `undefined` where nothing is to be done: WGS 84, and CGCS2000, which differs from it by
 *   less than a metre.
 */
export function toWgs84(crs: Crs): Conversion | undefined {
  return TO_WGS84[crs];
}

/** The way back, for display copies over base maps in GCJ-02 or BD-09. */
export function fromWgs84(crs: Crs): Conversion | undefined {
  return FROM_WGS84[crs];
}
