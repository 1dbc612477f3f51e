/** Perceptual ramps; neighbors differ by ΔE2000 ≥ 10 in normal sight and under three color deficiencies. */
import type { ActivityRamp, Ramps } from './theme.js';
import type { Actor } from '@hivemap/core';

export const lightRamps: Ramps = {
  good: ['#f0f3e4', '#b0dcab', '#6ac5b7', '#319aa9', '#226c91', '#20406a'],
  bad: ['#fbf3e1', '#fcd6a8', '#feaf5d', '#e47849', '#c14932', '#812624'],
  diverging: ['#8c2f1b', '#d8683c', '#f6b67c', '#f2efe6', '#8cc9c0', '#3a8fa3', '#1f4a73'],
};

export const darkRamps: Ramps = {
  good: ['#212a35', '#22435f', '#306a83', '#359196', '#5fbfa3', '#cde8a0'],
  bad: ['#2e1b19', '#643a36', '#984931', '#c66335', '#e89749', '#f7db98'],
  diverging: ['#ffbf8a', '#dd7a45', '#8f4527', '#2b3036', '#2a5e73', '#3f9aa3', '#a6ddbf'],
};

/** Hues of the honeycomb, by activity from little to much. */
export const lightActors: Readonly<Record<Actor | 'core', ActivityRamp>> = {
  core: ['#f9d3c8', '#ef917a', '#d9512f', '#a92a0c'],
  selfGovOrg: ['#f5e7fa', '#dcb7e7', '#ba8ac9', '#8e609c'],
  socialOrg: ['#e1f0e0', '#aad0a7', '#78aa75', '#4d7e4b'],
  residentUnit: ['#e1e3ff', '#aeb1fb', '#7f7edf', '#524da9'],
  volunteerTeam: ['#ffe5ea', '#f8afc1', '#dd7d97', '#ab4f6b'],
  localWorthy: ['#edefd0', '#cacd7a', '#a5a621', '#797a00'],
  villager: ['#ccece4', '#72c9b7', '#009d88', '#006557'],
};

/** Hues of the honeycomb, by activity from little to much. */
export const darkActors: Readonly<Record<Actor | 'core', ActivityRamp>> = {
  core: ['#57281c', '#8f3a24', '#cf5533', '#ff8560'],
  selfGovOrg: ['#413345', '#75577e', '#ae83bb', '#eabcf8'],
  socialOrg: ['#2e3c2d', '#4c6b4a', '#73a070', '#aad9a6'],
  residentUnit: ['#2f304b', '#50508c', '#7777cd', '#a8aaff'],
  volunteerTeam: ['#4b3037', '#8a505f', '#cd788f', '#ffb9ca'],
  localWorthy: ['#3a3b1c', '#68681c', '#9b9c2d', '#d5d76a'],
  villager: ['#183933', '#056456', '#00937f', '#4ec5af'],
};
