/**
 * `<hive-city>` and what it is made of; registers those tags and no others. It reads what makes the first picture first,
 * its other panels and layers after it.
 */
export { HiveCity } from '@hivemap/elements/city';
export { HiveMap } from '@hivemap/elements/map';
export * from '@hivemap/elements/host';
export { setCityWorkerUrl } from '@hivemap/core';
