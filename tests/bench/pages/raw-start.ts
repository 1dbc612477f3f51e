/** T7: from the start of the page to its first complete picture. */
import { finish } from './bench-page.js';
import { showRawMap } from './raw-map.js';

await showRawMap(document.querySelector<HTMLElement>('#map')!);
finish();
