import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/problems';
import { panelPage } from './panel-page.js';
import type { Problem } from '@hivemap/core';

/** What is wrong with the data. The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Problems', component: 'hive-problems' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-problems for="map"></hive-problems>`;

const problems: readonly Problem[] = [
  {
    code: 'missing-reference',
    severity: 'warning',
    resource: 'matters',
    index: 4,
    path: '/grid',
    message: '',
  },
  { code: 'missing-field', severity: 'error', resource: 'matters', index: 7, path: '/type', message: '' },
  {
    code: 'person-key',
    severity: 'error',
    resource: 'matters',
    path: '/phone',
    params: { count: 12 },
    message: '',
  },
  {
    code: 'not-found',
    severity: 'error',
    resource: 'alarms',
    path: '',
    params: { status: 404 },
    message: '',
  },
];

export const None: Story = { render: (_args, context) => panelPage(panel, {}, context) };
export const Some: Story = { render: (_args, context) => panelPage(panel, { problems }, context) };
