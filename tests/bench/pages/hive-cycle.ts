/** T8: a map that comes and goes, as an element that is added and removed. */
import { finish, watchContexts } from './bench-page.js';
import { showHiveMap } from './hive-map.js';

watchContexts();
window.benchCycle = async () => {
  const map = await showHiveMap(document.body);
  map.remove();
  // An element is torn down one task after it left, because frameworks move elements.
  await new Promise((done) => setTimeout(done, 50));
};
finish();
