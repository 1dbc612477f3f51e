/** Without a map that gets ready the page may wait so long for tags of other documents and shadow trees. */
const LATEST_MS = 10_000;

/**
 * Reads the rest of the elements when the document has a tag of ours that is not defined yet, at the latest when the
 * first picture is on the screen and the browser idles: tags within shadow trees of the host's own are met then.
 *
 * @param load - Registers them.
 */
export function registerWhenMet(load: () => Promise<unknown>): void {
  if (typeof document === 'undefined') return;
  const observer = new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    if (added.some((node) => node instanceof Element && isMissing(node))) bring();
  });
  const idle = (): void => {
    if (isBrought) return;
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(bring, { timeout: LATEST_MS });
    else bring();
  };
  let isBrought = false;
  const bring = (): void => {
    if (isBrought) return;
    isBrought = true;
    observer.disconnect();
    document.removeEventListener('hive-ready', idle);
    // The browser reports the request that failed; what is defined stays so.
    load().catch(() => undefined);
  };
  if (isMissing(document.documentElement)) {
    bring();
    return;
  }
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('hive-ready', idle, { once: true });
  setTimeout(idle, LATEST_MS);
}

/** Whether an element, or one within it, is a tag of ours that has no definition yet. */
function isMissing(root: Element): boolean {
  return [root, ...root.querySelectorAll(':not(:defined)')].some(
    ({ localName }) => localName.startsWith('hive-') && !customElements.get(localName),
  );
}
