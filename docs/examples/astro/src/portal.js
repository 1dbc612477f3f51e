import 'hivemap';

const root = document.querySelector('#root');
const chosen = document.querySelector('#chosen');

/** What can't be written into the page of a server: functions. With `src` the map begins to read. */
function begin(map) {
  // Asked for each request of the data, never stored.
  map.requestHeaders = () => ({ Authorization: 'Bearer of the portal' });
  map.src = '/city.json';
  return map;
}

const rendered = begin(root.querySelector('hive-map')).getAttribute('indicator');

root.addEventListener('hive-select', ({ kind, id }) => {
  chosen.textContent = kind === null ? '' : `${kind}:${id}`;
});

document.querySelector('#toggle').addEventListener('click', () => {
  if (root.querySelector('hive-map')) {
    root.replaceChildren();
    return;
  }
  const map = begin(document.createElement('hive-map'));
  map.indicator = rendered;
  map.append(document.createElement('hive-grid-layer'));
  root.append(map);
});
