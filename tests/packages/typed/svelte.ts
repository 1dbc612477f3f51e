import type {} from '@hivemap/elements/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

export const map: SvelteHTMLElements['hive-map'] = {
  src: 'city.json',
  theme: 'dark',
  class: 'map',
  'onhive-select': (event) => console.log(event.kind, event.id),
};
// @ts-expect-error There is no such theme.
export const wrongTheme: SvelteHTMLElements['hive-city'] = { theme: 'sepia' };
// @ts-expect-error A selection has no code.
export const wrongEvent: SvelteHTMLElements['hive-city'] = { 'onhive-select': (event) => event.code };
