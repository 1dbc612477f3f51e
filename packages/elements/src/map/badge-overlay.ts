import type { RecordKind } from '@hivemap/core';
import type { CityController } from '../city/city-controller.js';
import type { BadgeMark } from '../scene/badge-mark.js';
import { takenBelow, takeRoom, type CoveringMark } from './badge-room.js';
import type { BadgeLook } from './join-badges.js';
import type { LayerHost } from './map-consumer.js';
import type { EditableMap } from './map-context.js';
import { MarkKeys } from './mark-keys.js';
import { OverlayController, type OverlayFrame, type OverlaySelection } from './overlay-controller.js';
import { hoveredId, hoverPlace, selectPlace } from './place-targets.js';

/** Common properties of a layer that its marks follow. */
interface BadgeHost extends LayerHost {
  readonly opacity: number;
  readonly interactive: boolean;
}

export interface BadgeOverlayLook extends BadgeLook {
  readonly opacity: number;
}

export interface BadgeOverlayOptions<Scene> {
  /** What the badges stand for. */
  readonly kind: RecordKind;
  /** Of the layer, for assistive technology. */
  readonly label: () => string;
  /** Marks of a frame; `null` where none are seen. */
  readonly scene: (frame: OverlayFrame) => Scene | null;
  readonly join: (group: OverlaySelection, scene: Scene | undefined, look: BadgeOverlayLook) => void;
  /** What of a scene badges of the layers above keep clear of; its badges unless given. */
  readonly covers?: (scene: Scene) => readonly CoveringMark[];
  /** @returns What assistive technology says of a badge, for the ids of now. */
  readonly describe: () => (id: string) => string;
}

/**
 * Badges over the map, one a place: a click or Enter selects the place, pointer and focus hover it, arrows
 * lead from badge to badge.
 */
export class BadgeOverlay<Scene extends { readonly badges: readonly BadgeMark[] }> {
  readonly #city: CityController;
  readonly #kind: RecordKind;
  readonly #overlay: OverlayController<Scene | BadgeMark>;

  constructor(host: BadgeHost, city: CityController, options: BadgeOverlayOptions<Scene>) {
    this.#city = city;
    this.#kind = options.kind;
    const keys = new MarkKeys<BadgeMark>({
      selector: 'g.badge',
      markOf: (badge) => badge,
      onActivate: ({ id }) => this.#select(id),
      onFocus: (badge) => this.hover(badge && badge.id),
    });
    this.#overlay = new OverlayController<Scene | BadgeMark>(
      host,
      (frame) => {
        const board = this.map?.board;
        const scene = options.scene(board ? { ...frame, taken: takenBelow(board, host) } : frame);
        const covers = scene && (options.covers?.(scene) ?? scene.badges);
        if (board) takeRoom(board, host, covers ?? []);
        return scene ? [scene] : [];
      },
      (group, [scene]) => {
        const theme = this.map?.theme;
        if (!theme) return;
        const { interactive, opacity } = host;
        const describe = options.describe();
        keys.join(group, { interactive, label: options.label() }, () =>
          options.join(group, scene as Scene | undefined, {
            theme,
            opacity,
            interactive,
            pointed: hoveredId(city.value, options.kind),
            describe: ({ id }) => describe(id),
          }),
        );
      },
      {
        onClick: (badge) => this.#select((badge as BadgeMark).id),
        onHover: (badge) => this.hover(badge && (badge as BadgeMark).id),
      },
    );
  }

  /** The map around the layer, while it can be edited. */
  get map(): EditableMap | null {
    return this.#overlay.map;
  }

  /** @param id - `null` ends the hover of a place of this kind, and of no other. */
  hover(id: string | null): void {
    hoverPlace(this.#city.city, [this.#kind], id === null ? null : { kind: this.#kind, id });
  }

  #select(id: string): void {
    selectPlace(this.#city.city, this.#kind, id);
  }
}
