import { describe, expect, it } from 'vitest';
import { taskbookRings } from '../../packages/elements/src/scene/taskbook-rings.js';
import { taskbook } from '../../stories/fixtures/mechanism.js';

const SIZE = { radius: 82, thickness: 13, gap: 3 };

describe('the rings of a task book', () => {
  it('draw a segment for each task, done as far as it is', () => {
    const { segments, innerRadius } = taskbookRings(taskbook, SIZE);
    expect(segments.map(({ kind }) => kind).filter((kind) => kind === 'project').length).toBe(8);
    expect(segments.length).toBe(16);
    expect(innerRadius).toBe(82 - 3 * 16 + 3);
    const none = taskbookRings(
      { ...taskbook, projects: taskbook.projects.map((one) => ({ ...one, progress: 0 })) },
      SIZE,
    );
    expect(none.segments[0]?.value).toBe('');
    expect(none.segments[0]?.track).not.toBe('');
  });

  it('begin at the top and name projects outside of the ring, beside it left and right', () => {
    const [top, right, , , bottom, , left] = taskbookRings(taskbook, SIZE).segments.map(({ label }) => label);
    expect(top).toEqual({ at: [0, -95], anchor: 'middle' });
    expect(right?.anchor).toBe('start');
    expect(left?.anchor).toBe('end');
    expect(bottom?.anchor).toBe('middle');
    expect(bottom?.at[1]).toBeCloseTo(95);
  });

  it('bind each project to its goals and means, and never a task that fills more than its segment', () => {
    const { bonds, segments } = taskbookRings(taskbook, SIZE);
    expect(bonds.length).toBe(taskbook.serves.length + taskbook.by.length);
    expect(bonds.every(({ path }) => path.startsWith('M'))).toBe(true);
    const over = taskbookRings(
      { ...taskbook, projects: taskbook.projects.map((one) => ({ ...one, progress: 1.4 })) },
      SIZE,
    );
    expect(over.segments[0]?.value).toBe(segments[0]?.track);
  });

  it('hold any numbers of each, also one or none', () => {
    const { segments } = taskbookRings(
      { ...taskbook, means: [], projects: taskbook.projects.slice(0, 1) },
      SIZE,
    );
    expect(segments.length).toBe(4);
    expect(segments[0]?.track).not.toContain('NaN');
  });
});
