/** What the inspector draws records with: read when there is an inspector. */
import { originStyles } from '../explain/explain-styles.js';
import { sparklineStyles } from '../styles/parts/sparkline.js';
import { comparedStyles } from './compared-areas.js';
import { communityStyles } from './community-styles.js';
import { hourChartStyles } from './hour-chart.js';
import { inspectorStyles } from './inspector-styles.js';
import { matterStyles } from './matter-styles.js';
import { mechanismStyles } from './mechanism-styles.js';
import { openMattersStyles } from './open-matters.js';

export { comparedAreas } from './compared-areas.js';
export { listTitle, matterList } from './matter-list.js';
export { recordParts } from './record-parts.js';

export const RECORD_STYLES = [
  sparklineStyles,
  originStyles,
  hourChartStyles,
  inspectorStyles,
  matterStyles,
  openMattersStyles,
  comparedStyles,
  communityStyles,
  mechanismStyles,
] as const;
