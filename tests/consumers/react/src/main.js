import 'hivemap';
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

function Portal() {
  return createElement('hive-city', { src: '/city.json' });
}

// Strict mode mounts everything twice: the map has to survive that.
createRoot(document.querySelector('#root')).render(createElement(StrictMode, null, createElement(Portal)));
