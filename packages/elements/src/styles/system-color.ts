const SYSTEM = /^(?:canvas|canvastext|graytext|linktext|highlight|highlighttext|buttontext|buttonface)$/i;

/**
 * A color that the system gives, as it is at an element: a canvas knows `CanvasText` of the light scheme only. Any other
 * value stays as it is.
 */
export function systemColor(value: string, element: Element): string {
  if (!SYSTEM.test(value)) return value;
  const probe = document.createElement('span');
  probe.style.color = value;
  (element.shadowRoot ?? element).append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
