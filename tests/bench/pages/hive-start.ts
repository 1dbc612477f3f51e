/** T7: from the start of the page to its first complete picture. */
import { finish } from './bench-page.js';
import { showHiveMap } from './hive-map.js';

await showHiveMap(document.querySelector<HTMLElement>('#map')!);
finish();
