import 'hivemap/city';

document.querySelector('hive-city').addEventListener('hive-select', ({ kind, id }) => {
  console.log(kind, id);
});
