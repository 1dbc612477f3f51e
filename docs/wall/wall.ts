/** The page about the wall: shows the last sign of life of the wall that runs in it. */
import '../site.js';

document.querySelector('hive-wall')?.addEventListener('hive-heartbeat', ({ health }) => {
  const place = document.querySelector('#health');
  if (place) place.textContent = JSON.stringify(health, null, 2);
});
