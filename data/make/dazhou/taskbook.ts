/** The task book 3–8–5: three goals, eight projects, five means, with the progress that the demo shows. */
import { named, type Named } from './named.js';

export interface Task {
  readonly id: string;
  readonly name: Named;
  readonly progress: number;
  readonly weight: number;
  readonly measures: number;
}

function task(id: string, zh: string, en: string, progress: number, measures: number): Task {
  return { id, name: named(zh, en), progress, weight: 1, measures };
}

const GOALS: readonly Task[] = [
  task('safe', '平安', 'Safe', 0.84, 12),
  task('lawful', '法治', 'Lawful', 0.78, 10),
  task('well-governed', '善治', 'Well-governed', 0.73, 11),
];

export const PROJECTS: readonly Task[] = [
  task('political-security', '堡垒', 'Political security', 0.91, 6),
  task('network-building', '构网', 'Network building', 0.86, 7),
  task('source-tracing', '溯源', 'Source tracing', 0.74, 8),
  task('cleanup', '净化', 'Clean-up', 0.68, 9),
  task('risk-dike', '筑堤', 'Risk dike', 0.79, 6),
  task('livelihood-escort', '护航', 'Livelihood escort', 0.83, 7),
  task('judicial-sunshine', '阳光', 'Judicial sunshine', 0.88, 6),
  task('joint-operations', '协同', 'Joint operations', 0.57, 8),
];

const MEANS: readonly Task[] = [
  task('political', '政治', 'Political leadership', 0.87, 5),
  task('rule-of-law', '法治', 'Rule of law', 0.8, 6),
  task('moral', '德治', 'Moral example', 0.71, 5),
  task('self-governance', '自治', 'Self-governance', 0.76, 6),
  task('smart', '智治', 'Smart governance', 0.62, 7),
];

type Pair = readonly [string, string];

/** Project, goal. */
const SERVES: readonly Pair[] = [
  ['political-security', 'safe'],
  ['network-building', 'safe'],
  ['network-building', 'well-governed'],
  ['source-tracing', 'safe'],
  ['source-tracing', 'lawful'],
  ['cleanup', 'safe'],
  ['risk-dike', 'safe'],
  ['livelihood-escort', 'well-governed'],
  ['judicial-sunshine', 'lawful'],
  ['joint-operations', 'lawful'],
  ['joint-operations', 'well-governed'],
];

/** Project, means. */
const BY: readonly Pair[] = [
  ['political-security', 'political'],
  ['network-building', 'smart'],
  ['network-building', 'self-governance'],
  ['source-tracing', 'rule-of-law'],
  ['source-tracing', 'self-governance'],
  ['cleanup', 'rule-of-law'],
  ['risk-dike', 'political'],
  ['risk-dike', 'smart'],
  ['livelihood-escort', 'moral'],
  ['livelihood-escort', 'self-governance'],
  ['judicial-sunshine', 'rule-of-law'],
  ['joint-operations', 'political'],
  ['joint-operations', 'smart'],
];

export const TASKBOOK = { goals: GOALS, projects: PROJECTS, means: MEANS, serves: SERVES, by: BY };
