/** Brings the bar above a page to life: pages on a phone, language, light, search, code to copy. */
import { addCopyButtons } from './copy-buttons.js';
import { spoken } from './spoken.js';

const root = document.documentElement;

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`hivemap-docs-${name}`, value);
  } catch {
    // Where storage is forbidden the choice holds for this page only.
  }
}

const button = (name: string): HTMLButtonElement | null =>
  document.querySelector<HTMLButtonElement>(`.site-${name}`);

button('language')?.addEventListener('click', () => {
  root.lang = spoken() === 'en' ? 'zh-CN' : 'en';
  keep('lang', root.lang);
});

button('theme')?.addEventListener('click', () => {
  const theme = root.dataset['theme'] === 'dark' ? 'light' : 'dark';
  root.dataset['theme'] = theme;
  keep('theme', theme);
});

const menu = button('menu');
function showPages(shown: boolean): void {
  root.classList.toggle('pages-shown', shown);
  menu?.setAttribute('aria-expanded', String(shown));
}
menu?.addEventListener('click', () => showPages(!root.classList.contains('pages-shown')));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') showPages(false);
});

/** The search and its index come when somebody searches. */
async function search(): Promise<void> {
  const { openSearch } = await import('./search.js');
  await openSearch();
}
button('search')?.addEventListener('click', () => void search());
document.addEventListener('keydown', (event) => {
  const typing = event
    .composedPath()
    .some((one) => one instanceof HTMLElement && one.matches('input, textarea, select'));
  const asked = (event.key === '/' && !typing) || (event.key === 'k' && (event.ctrlKey || event.metaKey));
  if (!asked || event.altKey) return;
  event.preventDefault();
  void search();
});

addCopyButtons();
document.querySelector('.site-pages [aria-current]')?.scrollIntoView({ block: 'nearest' });
