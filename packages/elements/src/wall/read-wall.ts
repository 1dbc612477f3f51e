import { problemMessage, type Problem, type ProblemCode } from '@hivemap/core';
import { CAMERA_FIELDS, isRecord, SCENE_FIELDS, WALL_FIELDS, type WallFields } from './wall-fields.js';
import type { ScenePlan, ScenePlanCamera, WallPlan } from './wall-plan.js';
import { WALL_RESOURCE } from './wall-resource.js';

const MOST_SCENES = 100;

export interface WallReading {
  readonly plan: WallPlan;
  readonly problems: readonly Problem[];
}

/**
 * Reads what `wall.json` holds. What is wrong is left out and named; the rest is shown.
 *
 * @param content - Parsed JSON, of whatever kind.
 * @param locale - Language of the messages.
 */
export function readWall(content: unknown, locale: string): WallReading {
  const reader = new Reader(locale);
  if (!isRecord(content)) {
    reader.add('wrong-type', '', 'object', 'error');
    return { plan: { scenes: [] }, problems: reader.problems };
  }
  if (content['hivemapWall'] !== 1) reader.add('wrong-type', '/hivemapWall', '1', 'warning');
  const settings = reader.fields(content, WALL_FIELDS, '', ['hivemapWall', 'scenes', '$schema']);
  const scenes = Object.hasOwn(content, 'scenes') ? content['scenes'] : [];
  if (!Array.isArray(scenes)) reader.add('wrong-type', '/scenes', 'list', 'error');
  const listed: readonly unknown[] = Array.isArray(scenes) ? scenes : [];
  if (listed.length > MOST_SCENES) reader.add('out-of-range', '/scenes', 'short-list', 'error');
  const plan = {
    ...settings,
    scenes: listed
      .slice(0, MOST_SCENES)
      .map((scene, at) => reader.scene(scene, `/scenes/${String(at)}`))
      .filter((scene) => scene !== null),
  };
  return { plan, problems: reader.problems };
}

class Reader {
  readonly problems: Problem[] = [];
  readonly #locale: string;

  constructor(locale: string) {
    this.#locale = locale;
  }

  add(code: ProblemCode, path: string, expected: string | null, severity: Problem['severity']): void {
    const problem = {
      code,
      severity,
      resource: WALL_RESOURCE,
      path,
      ...(expected === null ? {} : { params: { expected } }),
    };
    this.problems.push({ ...problem, message: problemMessage(problem, this.#locale) });
  }

  /** The fields that are known and right. */
  fields(
    record: Readonly<Record<string, unknown>>,
    fields: WallFields,
    path: string,
    others: readonly string[] = [],
  ): Readonly<Record<string, unknown>> {
    const kept: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(record)) {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      const where = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (field?.accepts(value)) kept[key] = value;
      else if (field) this.add('wrong-type', where, field.expected, 'error');
      else if (!others.includes(key) && !key.startsWith('x-'))
        this.add('unknown-field', where, null, 'warning');
    }
    return kept;
  }

  scene(content: unknown, path: string): ScenePlan | null {
    if (!isRecord(content)) {
      this.add('wrong-type', path, 'object', 'error');
      return null;
    }
    const scene = this.fields(content, SCENE_FIELDS, path, ['camera']);
    const camera = content['camera'];
    if (camera === undefined) return { ...scene, path };
    if (!isRecord(camera)) {
      this.add('wrong-type', `${path}/camera`, 'object', 'error');
      return { ...scene, path };
    }
    const kept: ScenePlanCamera = this.fields(camera, CAMERA_FIELDS, `${path}/camera`);
    return { ...scene, camera: kept, path };
  }
}
