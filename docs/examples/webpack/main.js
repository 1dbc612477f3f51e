import 'hivemap';

const root = document.querySelector('#root');
const chosen = document.querySelector('#chosen');

function show() {
  const map = document.createElement('hive-map');
  map.indicator = 'villageResolution';
  // Asked for each request of the data, never stored.
  map.requestHeaders = () => ({ Authorization: 'Bearer of the portal' });
  map.src = '/city.json';
  map.append(document.createElement('hive-grid-layer'));
  map.addEventListener('hive-select', ({ kind, id }) => {
    chosen.textContent = kind === null ? '' : `${kind}:${id}`;
  });
  root.replaceChildren(map);
}

document.querySelector('#toggle').addEventListener('click', () => {
  if (root.firstChild) root.replaceChildren();
  else show();
});
show();
