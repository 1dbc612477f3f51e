/**
 * The wall of the demo city on a whole screen. The query string sets attributes of the wall and of its city:
 * `?design=16:9&scope=public&seconds=8&theme=light&locale=en`.
 */
import 'hivemap';

const OF_THE_WALL = [
  'src',
  'design',
  'seconds',
  'idle-seconds',
  'restart-at',
  'scope',
  'theme',
  'locale',
  'heartbeat-seconds',
  'pixel-shift',
  'paused',
];
const OF_THE_CITY = ['theme', 'locale', 'division', 'indicator', 'period', 'as-of'];

const query = new URLSearchParams(location.search);
const wall = document.querySelector('hive-wall');
const city = document.querySelector('hive-city');
for (const [element, names] of [
  [wall, OF_THE_WALL],
  [city, OF_THE_CITY],
] as const)
  for (const name of names) {
    const value = query.get(name);
    if (value !== null) element?.setAttribute(name, value);
  }
if (query.has('city')) city?.setAttribute('src', query.get('city') ?? '');

// For whoever watches over the machine: the last sign of life, as JSON.
wall?.addEventListener('hive-heartbeat', ({ health }) => {
  document.documentElement.dataset['health'] = JSON.stringify(health);
});
