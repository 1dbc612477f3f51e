import { LayerElement } from '../map/layer-element.js';

/** A layer as the list sees it; also one that another copy of the library has made. */
export interface ListedLayer extends HTMLElement {
  opacity: number;
  hidden: boolean;
}

/** Layers of a map in the order of the document, from the bottom up; those of its host come where its slot is. */
export function layersOf(map: Element): readonly ListedLayer[] {
  return [...map.children].flatMap((child) =>
    child instanceof HTMLSlotElement
      ? child.assignedElements({ flatten: true }).filter(isLayer)
      : isLayer(child)
        ? [child]
        : [],
  );
}

function isLayer(element: Element): element is ListedLayer {
  return element instanceof LayerElement || /^hive-[a-z-]+-layer$/.test(element.localName);
}

/** Puts a layer before another one of the same parent, or after it. */
export function moveLayer(layer: Element, beside: Element, where: 'above' | 'below'): void {
  if (layer.parentNode !== beside.parentNode) return;
  if (where === 'above') beside.after(layer);
  else beside.before(layer);
}
