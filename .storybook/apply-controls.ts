/** What of an element the controls have set, to be taken back when a control is cleared. */
const applied = new WeakMap<Element, Set<string>>();

/**
 * Puts the values of controls onto every element of a story that the story is about: attributes, properties and custom
 * properties, as the manifest names them. What a story hands on itself is left to it.
 */
export function applyControls(
  canvas: ParentNode,
  tag: string | undefined,
  args: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
): void {
  if (!tag?.startsWith('hive-')) return;
  for (const element of canvas.querySelectorAll<HTMLElement>(tag)) {
    const before = applied.get(element) ?? new Set();
    const given = Object.entries(args).filter(([key, value]) => !(key in own) && value !== undefined);
    const now = new Set(given.map(([key]) => key));
    for (const key of before) if (!now.has(key)) put(element, key, undefined);
    for (const [key, value] of given) put(element, key, value);
    applied.set(element, now);
  }
}

function put(element: HTMLElement, key: string, value: unknown): void {
  if (key.startsWith('--')) {
    if (typeof value === 'string') element.style.setProperty(key, value);
    else element.style.removeProperty(key);
  } else if (value === undefined || value === null || value === '') element.removeAttribute(key);
  else if (typeof value === 'boolean') {
    // A switch that is on unless it is said to be off is written out.
    if (key === 'interactive') element.setAttribute(key, String(value));
    else element.toggleAttribute(key, value);
  } else if (typeof value === 'object' && key in element) Object.assign(element, { [key]: value });
  else element.setAttribute(key, typeof value === 'string' ? value : JSON.stringify(value));
}
