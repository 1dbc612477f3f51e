/* Language and light as the reader chose them last, before anything is drawn. Only this site keeps them: the library stores nothing. */
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const kept = (name) => {
    try {
      return localStorage.getItem(`hivemap-docs-${name}`);
    } catch {
      return null; // A portal may forbid storage: then the browser's own wishes count.
    }
  };
  const lang = asked.get('lang') ?? kept('lang') ?? navigator.language;
  root.lang = lang.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const theme = asked.get('theme') ?? kept('theme') ?? (dark.matches ? 'dark' : 'light');
    root.dataset.theme = theme === 'dark' ? 'dark' : 'light';
  };
  paint();
  dark.addEventListener('change', paint);
})();
