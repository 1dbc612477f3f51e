import * as v from 'valibot';
import { defineResource } from '../define-resource.js';
import { code } from '../fields/code.js';
import { name } from '../fields/name.js';
import { amount, count, share } from '../fields/numbers.js';
import { list, object, optional } from '../fields/structure.js';

const task = object({
  id: code(),
  name: optional(name()),
  progress: share(),
  weight: amount(),
  measures: optional(count()),
});
const pairs = list(v.strictTuple([code(), code()], 'pair'), 1000);

/** Goals, the projects that serve them, and the means by which: any numbers of each. */
export const taskbook = defineResource({
  description: 'The task book: goals, projects and means',
  fields: {
    goals: list(task, 100),
    projects: list(task, 100),
    means: list(task, 100),
    serves: pairs,
    by: pairs,
  },
  key: [],
  single: true,
});
