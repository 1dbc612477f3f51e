import type { CommunitiesView } from '@hivemap/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inSlices } from '../city/in-slices.js';
import { layingSheet, NO_SHEET, type HoneycombSheet, type SheetRoom } from '../scene/honeycomb-sheet.js';
import { finished } from '../scene/steps.js';

/** So few are laid out in a few milliseconds. */
const AT_ONCE = 250;

/** The sheet of a view. Many communities are laid out between the frames; until they are, their last sheet stays. */
export class SheetController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #of: readonly unknown[] = [];
  #work: AbortController | null = null;
  #sheet: HoneycombSheet = NO_SHEET;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get value(): HoneycombSheet {
    return this.#sheet;
  }

  /** Whether a sheet is being made. */
  get pending(): boolean {
    return this.#work !== null;
  }

  hostDisconnected(): void {
    this.#work?.abort();
    this.#work = null;
    this.#of = [];
  }

  /** Nothing where the same was asked for last. */
  layOut({ communities, division }: CommunitiesView, room: SheetRoom): void {
    const of = [communities, room.width, room.height, room.fills];
    if (room.width === 0 || of.every((part, index) => part === this.#of[index])) return;
    this.#of = of;
    this.#work?.abort();
    this.#work = null;
    const steps = layingSheet(communities, division, room);
    if (communities.length <= AT_ONCE) this.#sheet = finished(steps);
    else {
      if (this.#sheet.flowers.length !== communities.length) this.#sheet = NO_SHEET;
      const work = (this.#work = new AbortController());
      void inSlices(steps, work.signal).then((sheet) => {
        if (!sheet || work.signal.aborted) return;
        this.#work = null;
        this.#sheet = sheet;
        this.#host.requestUpdate();
      });
    }
  }
}
