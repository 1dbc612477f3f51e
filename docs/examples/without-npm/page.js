const city = document.querySelector('hive-city');

// Asked for each request of the data; never stored.
city.requestHeaders = () => ({ Authorization: `Bearer ${sessionStorage.getItem('token') ?? 'none'}` });

city.addEventListener('hive-select', ({ kind, id }) => {
  document.querySelector('#chosen').textContent = kind === null ? '' : `${kind}:${id}`;
});
