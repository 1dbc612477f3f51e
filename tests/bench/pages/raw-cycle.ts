/** T8: a map that comes and goes. */
import { finish, watchContexts } from './bench-page.js';
import { showRawMap } from './raw-map.js';

watchContexts();
window.benchCycle = async () => {
  const container = document.createElement('div');
  container.id = 'map';
  document.body.replaceChildren(container);
  const map = await showRawMap(container);
  map.remove();
  container.remove();
};
finish();
