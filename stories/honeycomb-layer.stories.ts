import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/honeycomb-layer/hive-honeycomb-layer.js';
import '../packages/elements/src/map/hive-map.js';
import { storyCity } from './fixtures/story-cities.js';
import { GROUND, inDazhou } from './in-dazhou.js';

interface Arguments {
  readonly cooperation: boolean;
  readonly division: string;
  readonly bounds: string;
  readonly selection: string;
}

/** Data: the invented city of `fixtures/places-city.ts`, the same in every story. */
const meta: Meta<Arguments> = {
  title: 'Layers/Honeycomb',
  component: 'hive-honeycomb-layer',
  args: { cooperation: false, division: '511700', bounds: '', selection: '' },
  render: ({ cooperation, division, bounds, selection }) => html`
    <hive-map
      .city=${storyCity()}
      division=${division}
      bounds=${bounds}
      selection=${selection}
      period="2026-10"
    >${GROUND}
      <hive-honeycomb-layer ?cooperation=${cooperation}></hive-honeycomb-layer>
    </hive-map>
  `,
};
export default meta;
type Story = StoryObj<Arguments>;

/** A district of the demo city: communities that crowd are one flower. */
export const InTheCity: Story = {
  render: () =>
    inDazhou(html`<hive-honeycomb-layer></hive-honeycomb-layer>`, { division: '511702', period: '2026-10' }),
};

/** Where communities crowd, a flower sums those of a division; its core says how many. */
export const MergedByDivision: Story = {};

/** Where there is room, each community has a flower of its own. */
export const OneFlowerACommunity: Story = { args: { bounds: '107.0,31.05,107.2,31.2' } };

/**
 * How to read a flower: the core is party building, its dots are party branches; from the top, clockwise, always the
 * same six actors. An outline did nothing, a seed acted less than five times, the hue deepens at 5, 10, 20 and 40
 * joint actions a month.
 */
export const HowToRead: Story = {
  render: () => html`
    <hive-map .city=${storyCity()} bounds="107.0,31.05,107.2,31.2" period="2026-10">${GROUND}
      <hive-honeycomb-layer size="2.4" counts></hive-honeycomb-layer>
    </hive-map>
  `,
};

/** The filled share of a cell is the actor's activity, 0…1. */
export const FilledShare: Story = {
  render: () => html`
    <hive-map .city=${storyCity()} bounds="107.0,31.05,107.2,31.2" period="2026-10">${GROUND}
      <hive-honeycomb-layer size="1.6" encoding="fill"></hive-honeycomb-layer>
    </hive-map>
  `,
};

/** The hue's step is the joint actions, the filled share the activity. */
export const BothEncodings: Story = {
  render: () => html`
    <hive-map .city=${storyCity()} bounds="107.0,31.05,107.2,31.2" period="2026-10">${GROUND}
      <hive-honeycomb-layer size="1.6" encoding="both"></hive-honeycomb-layer>
    </hive-map>
  `,
};

/** One actor stands out in all flowers, the others step back. */
export const OneActor: Story = {
  render: () => html`
    <hive-map .city=${storyCity()} bounds="107.0,31.05,107.2,31.2" period="2026-10">${GROUND}
      <hive-honeycomb-layer actor="volunteerTeam"></hive-honeycomb-layer>
    </hive-map>
  `,
};

/** Where are volunteers silent? Communities in which their joint actions are zero. */
export const WhereSilent: Story = {
  render: () => html`
    <hive-map .city=${storyCity()} bounds="107.0,31.05,107.2,31.2" period="2026-10">${GROUND}
      <hive-honeycomb-layer
        actor="volunteerTeam"
        filter='{"field":"volunteerTeam","op":"=","value":0}'
      ></hive-honeycomb-layer>
    </hive-map>
  `,
};

/** All communities as one honeycomb over the city: neighbors stay neighbors, none is merged. */
export const AsADiagram: Story = {
  render: () => html`
    <hive-map .city=${storyCity()} period="2026-10">${GROUND}
      <hive-honeycomb-layer abstract></hive-honeycomb-layer>
    </hive-map>
  `,
};

/** The selected flower is framed and named. */
export const Selected: Story = {
  args: { bounds: '107.0,31.05,107.2,31.2', selection: 'community:511702001002' },
};

/** The selected flower opens and shows which actors acted together. */
export const Cooperation: Story = {
  args: { bounds: '107.0,31.05,107.2,31.2', selection: 'community:511702001002', cooperation: true },
};

/** A filter over public fields: urban communities only. */
export const Filtered: Story = {
  render: () => html`
    <hive-map .city=${storyCity()} bounds="107.0,31.05,107.2,31.2" period="2026-10">${GROUND}
      <hive-honeycomb-layer filter='{"field":"kind","op":"=","value":"urban"}'></hive-honeycomb-layer>
    </hive-map>
  `,
};

/** A picture only: it answers neither the pointer nor the keyboard. */
export const NotInteractive: Story = {
  render: () => html`
    <hive-map .city=${storyCity()} period="2026-10">${GROUND}
      <hive-honeycomb-layer interactive="false" opacity="0.6"></hive-honeycomb-layer>
    </hive-map>
  `,
};

/** A city without communities: the layer shows nothing, and the map says nothing of it. */
export const Empty: Story = {
  render: () => html`
    <hive-map .city=${storyCity({ without: ['communities'] })}>${GROUND}
      <hive-honeycomb-layer></hive-honeycomb-layer>
    </hive-map>
  `,
};
