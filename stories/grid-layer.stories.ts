import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/grid-layer/hive-grid-layer.js';
import '../packages/elements/src/legend/hive-legend.js';
import '../packages/elements/src/map/hive-map.js';
import { storySquares } from './fixtures/story-cities.js';

interface Arguments {
  readonly indicator: string;
  readonly classes: string;
  readonly steps: string;
  readonly palette: string;
  readonly division: string;
  readonly selection: string;
  readonly opacity: number;
  readonly interactive: boolean;
}

/**
 * Data: the city of squares of `fixtures/square-city.ts`; in its northeast one figure is suppressed, one of
 * too few cases, and one of no case.
 */
const meta: Meta<Arguments> = {
  title: 'Layers/Divisions and grids',
  component: 'hive-grid-layer',
  args: {
    indicator: 'villageResolution',
    classes: '',
    steps: '',
    palette: '',
    division: '9000',
    selection: '',
    opacity: 1,
    interactive: true,
  },
  argTypes: { classes: { options: ['', 'quantile', 'jenks', 'equal', 'manual'], control: 'select' } },
  render: ({ indicator, classes, steps, palette, division, selection, opacity, interactive }) => html`
    <hive-map .city=${storySquares()} indicator=${indicator} division=${division} selection=${selection}>
      <hive-grid-layer
        .classes=${classes === '' ? null : classes}
        steps=${steps}
        palette=${palette}
        opacity=${opacity}
        interactive=${String(interactive)}
      ></hive-grid-layer>
      <hive-legend slot="bottom-end"></hive-legend>
    </hive-map>
  `,
};
export default meta;
type Story = StoryObj<Arguments>;

/** Rounded breaks; hatched where no number may or can be given, gray where there is none. */
export const EveryState: Story = {};

/** More is worse: the other ramp. */
export const LowerIsBetter: Story = { args: { indicator: 'overdueOpen' } };

/** The host's own breaks and colors; the legend follows. */
export const Manual: Story = {
  args: { classes: 'manual', steps: '0.65,0.75', palette: '#e8f1f8,#7fb2d6,#1f5f8b' },
};

export const Quantiles: Story = { args: { classes: 'quantile', steps: '4' } };

export const NaturalBreaks: Story = { args: { classes: 'jenks', steps: '4' } };

/** Inside a county: its townships, and the neighbors as names and hairlines. */
export const Drilled: Story = { args: { division: '900011' } };

/** What is selected is outlined in ink. */
export const Selected: Story = { args: { selection: 'division:90000111' } };

/** Over something else, and not answering the pointer. */
export const Faded: Story = { args: { opacity: 0.4, interactive: false } };

/** Areas rise by their class; those without a number lie flat. */
export const Extruded: Story = {
  render: ({ indicator }) => html`
    <hive-map .city=${storySquares()} indicator=${indicator} division="9000" pitch="50" bearing="-18">
      <hive-grid-layer extrude></hive-grid-layer>
      <hive-legend slot="bottom-end"></hive-legend>
    </hive-map>
  `,
};

/** The demo city of `data/dazhou`, a township or county of it: what its parts have of a network indicator. */
const within = (indicator: string, division = '511725104') => html`
  <hive-map src="/data/dazhou/city.json" division=${division} indicator=${indicator}>
    <hive-grid-layer></hive-grid-layer>
    <hive-legend slot="bottom-end"></hive-legend>
  </hive-map>
`;

/** Which grids have their staff. Data: `data/dazhou`. */
export const Staffing: Story = { render: () => within('gridStaffing') };

/** Which villages have a legal adviser. Data: `data/dazhou`. */
export const AdviserCoverage: Story = { render: () => within('adviserCoverage') };

/** Which villages have an auxiliary. Data: `data/dazhou`. */
export const AuxiliaryCoverage: Story = { render: () => within('auxiliaryCoverage') };

/** Which townships have a psychological service. Data: `data/dazhou`. */
export const PsychologicalCoverage: Story = { render: () => within('psychCoverage', '511725') };

/** Two areas that are compared in `<hive-inspector>`: both are outlined. */
export const TwoSelected: Story = { args: { selection: 'division:90000111 division:90000112' } };
