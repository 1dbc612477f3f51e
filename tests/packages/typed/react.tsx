import { HiveCity, HiveGeojsonLayer, HiveGridLayer, HiveMap } from '@hivemap/elements/react';
import type { HiveMap as HiveMapElement, HiveSelectEvent } from '@hivemap/elements';
import type {} from '@hivemap/elements/jsx';
import { createRef } from 'react';

const map = createRef<HiveMapElement>();

export const wrapped = (
  <HiveMap
    ref={map}
    src="city.json"
    theme="dark"
    requestHeaders={() => ({ Authorization: 'token' })}
    onHiveSelect={(event) => console.log(event.kind, event.id, event.record)}
    className="map"
  >
    <HiveGridLayer classes="jenks" minZoom={4} extrude />
    <HiveGeojsonLayer data={{ type: 'FeatureCollection', features: [] }} onHiveFeature={() => undefined} />
  </HiveMap>
);

export const plain = (
  <hive-map src="city.json" theme="wall" onhive-select={(event: HiveSelectEvent) => console.log(event.id)}>
    <hive-grid-layer min-zoom="4" slot="top" />
  </hive-map>
);

/** The text of attributes, as HTML has it. */
export const asText = <HiveCity layers="grid scenic" targets="villageResolution:73%" zoom="9" />;
export const asValues = <HiveCity layers={['grid', 'scenic']} panels={['legend']} zoom={9} />;

// @ts-expect-error There is no such layer.
export const wrongLayer = <HiveCity layers={['griid']} />;
// @ts-expect-error There is no such theme.
export const wrongTheme = <HiveCity theme="sepia" />;
// @ts-expect-error There is no such property.
export const wrongName = <HiveCity source="city.json" />;
// @ts-expect-error A selection has no code.
export const wrongEvent = <HiveCity onHiveSelect={(event) => event.code} />;
// @ts-expect-error There is no such theme.
export const wrongJsx = <hive-map theme="sepia" />;
