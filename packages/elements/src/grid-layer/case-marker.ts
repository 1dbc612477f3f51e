import type { RecordQuery } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import type { CityController } from '../city/city-controller.js';
import type { CityState } from '../city/city-state.js';
import { recordQuery } from '../city/queries.js';
import { ViewController } from '../city/view-controller.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { takeRoom, type CoveringMark } from '../map/badge-room.js';
import { joinLabels } from '../map/join-labels.js';
import { clearPlaces } from '../map/keep-clear.js';
import type { LayerHost } from '../map/map-consumer.js';
import { OverlayController, type OverlaySelection } from '../map/overlay-controller.js';
import { overlayPart } from '../map/overlay-part.js';
import { remember } from '../map/remember.js';
import { casePin, type CasePin } from '../scene/case-pin.js';
import { round } from '../scene/hexagon.js';
import { textWidth } from '../scene/text-width.js';
import type { Theme } from '../styles/theme.js';
import '../localization/terms/listed-case.js';

export interface MarkerHost extends LayerHost {
  readonly hidden: boolean;
}

/** Half a side of what the pin takes of the map's labels, px at scale 1. */
const ROOM = 30;

/** Marks where the listed case is that is selected, from the list, the inspector or the address alike. */
export class CaseMarker {
  readonly #city: CityController;
  readonly #record: ViewController<RecordQuery>;

  constructor(host: MarkerHost, city: CityController, localize: HiveLocalize) {
    this.#city = city;
    this.#record = new ViewController<RecordQuery>(host, city, selectedCase);
    const overlay: OverlayController<CasePin> = new OverlayController<CasePin>(
      host,
      (frame) => {
        const listing = host.hidden ? null : this.#listing();
        const words = {
          character: localize.term('caseCharacter'),
          title: localize.name(listing?.title),
        };
        const pin = listing && casePin(listing, { ...frame, scale: frame.theme.scale }, words);
        const board = overlay.map?.board;
        if (board) takeRoom(board, host, pin ? coveredBy(pin) : []);
        return pin ? [pin] : [];
      },
      (group, pins) => {
        const theme = overlay.map?.theme;
        if (theme) joinPins(group, pins, theme);
      },
    );
  }

  /** What the map's labels keep clear of; `null` while no case is selected. */
  room(scale: number): FeatureCollection | null {
    const point = this.#listing()?.point;
    return point ? this.#room(point[0], point[1], scale) : null;
  }

  readonly #room = remember((longitude: number, latitude: number, scale: number) =>
    clearPlaces([{ position: [longitude, latitude], half: ROOM * scale }]),
  );

  #listing() {
    const record = selectedCase(this.#city.value) ? this.#record.value?.record : null;
    return record?.kind === 'listing' ? record.listing : null;
  }
}

function selectedCase(state: CityState): RecordQuery | null {
  const target = state.selection.find(({ kind }) => kind === 'listing');
  return target ? recordQuery(state, target) : null;
}

/** The pin and its name, for the layers above. */
function coveredBy({ key, at: [x, y], radius, lift, label }: CasePin): readonly CoveringMark[] {
  const pin = { key, text: '', at: [x, y - lift / 2] as const, width: 2 * radius, height: lift + 2 * radius };
  if (!label) return [pin];
  const { text, at, fontSize } = label;
  return [pin, { key: `${key} name`, text, at, width: textWidth(text, fontSize), height: fontSize }];
}

function joinPins(group: OverlaySelection, pins: readonly CasePin[], { colors, scale }: Theme): void {
  const marks = group
    .selectAll<SVGGElement, CasePin>('g.case-pin')
    .data(pins, ({ key }) => key)
    .join((enter) => {
      const mark = enter.append('g').attr('class', 'case-pin');
      mark.append('path');
      mark.append('text');
      return mark;
    })
    .attr('transform', ({ at: [x, y] }) => `translate(${round(x)},${round(y)})`);
  marks
    .select('path')
    .attr('d', ({ path }) => path)
    .attr('fill', ({ urgent }) => (urgent ? colors.accent : colors.ink))
    .attr('stroke', colors.halo)
    .attr('stroke-width', 2 * scale)
    .attr('stroke-linejoin', 'round')
    .attr('paint-order', 'stroke');
  marks
    .select('text')
    .attr('y', ({ lift, radius }) => -lift + radius * 0.38)
    .attr('font-size', ({ radius }) => radius * 1.08)
    .attr('font-weight', 700)
    .attr('text-anchor', 'middle')
    .attr('fill', ({ urgent }) => (urgent ? colors['on-accent'] : colors.surface))
    .text(({ character }) => character);
  joinLabels(
    overlayPart(group, 'case-name'),
    pins.flatMap(({ label }) => label ?? []),
    () => ({ ink: colors.ink, halo: colors.halo, scale, weight: 700 }),
  );
}
