/**
 * The demo portal. The query string sets attributes of the map, so that a link shows what it names:
 * `?theme=dark&locale=en&division=511725&mode=wall`.
 */
import 'hivemap';

const PASSED_ON = [
  'theme',
  'locale',
  'mode',
  'division',
  'indicator',
  'period',
  'as-of',
  'selection',
  'scope',
  'src',
  'locked',
  'sync-url',
  'layers',
  'panels',
  'targets',
];

const city = document.querySelector('hive-city');
const query = new URLSearchParams(location.search);
for (const name of PASSED_ON) {
  const value = query.get(name);
  if (value !== null) city?.setAttribute(name, value);
}
