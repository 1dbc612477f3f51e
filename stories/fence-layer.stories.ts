import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../packages/elements/src/fence-layer/hive-fence-layer.js';
import '../packages/elements/src/map/hive-map.js';
import '../packages/elements/src/park-layer/hive-park-layer.js';
import { storyCity } from './fixtures/story-cities.js';
import { GROUND, inDazhou } from './in-dazhou.js';

interface Arguments {
  readonly bounds: string;
  readonly selection: string;
}

const PARK = '107.25,31.25,107.37,31.35';

/** Data: the invented city of `fixtures/places-city.ts`, the same in every story. */
const meta: Meta<Arguments> = {
  title: 'Layers/Fences',
  component: 'hive-fence-layer',
  args: { bounds: PARK, selection: '' },
  render: ({ bounds, selection }) => html`
    <hive-map .city=${storyCity()} bounds=${bounds} selection=${selection}>${bounds ? nothing : GROUND}
      <hive-park-layer></hive-park-layer>
      <hive-fence-layer></hive-fence-layer>
    </hive-map>
  `,
};
export default meta;
type Story = StoryObj<Arguments>;

/** A park of the demo city, watched by its fences. */
export const InTheCity: Story = {
  render: () =>
    inDazhou(html`<hive-park-layer></hive-park-layer><hive-fence-layer></hive-fence-layer>`, {
      division: '511722',
      bounds: '107.87,31.5,107.96,31.556',
    }),
};

/** Unusual against its 28-day median, as usual, over its limit, off duty. */
export const EveryState: Story = {};

/** The whole city: what needs attention is seen from afar. */
export const FarOut: Story = { args: { bounds: '' } };

/** The selected fence. */
export const Selected: Story = { args: { selection: 'fence:F2' } };

/** Alarms that come in while the map is open: a pulse, and one `hive-fence-breach`. */
export const Breach: Story = {
  play: async ({ canvasElement }) => {
    const map = canvasElement.querySelector('hive-map')!;
    await map.whenReady();
    await map.apply([
      {
        resource: 'alarms',
        op: 'upsert',
        at: '2026-11-20T14:05:00+08:00',
        records: [
          { fence: 'F2', hour: '2026-11-20T14:00:00+08:00', subject: 'equipment', count: 40, verified: 30 },
        ],
      },
    ]);
  },
};

/** Public scope: no fence is shown. */
export const PublicScope: Story = {
  render: () => html`
    <hive-map .city=${storyCity({ scope: 'public' })}>${GROUND}
      <hive-fence-layer></hive-fence-layer>
    </hive-map>
  `,
};

/** A city without fences: the layer shows nothing. */
export const Empty: Story = {
  render: () => html`
    <hive-map .city=${storyCity({ without: ['fences', 'alarms'] })}>${GROUND}
      <hive-fence-layer></hive-fence-layer>
    </hive-map>
  `,
};

/** Fences can be drawn, reshaped and split; a host that keeps them answers `hive-intent`. */
export const Editable: Story = {
  args: { selection: 'fence:F2' },
  render: ({ bounds, selection }) => html`
    <hive-map .city=${storyCity()} bounds=${bounds} selection=${selection}>${bounds ? nothing : GROUND}
      <hive-park-layer></hive-park-layer>
      <hive-fence-layer editable></hive-fence-layer>
    </hive-map>
  `,
};
