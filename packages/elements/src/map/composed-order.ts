/**
 * Orders elements as they stand in the document, through shadow roots: an ancestor comes before
 * what it contains, and a shadow tree before the children of its host.
 *
 * @returns Less than 0 when `a` comes first, more than 0 when `b` does, 0 for the same element.
 */
export function composedOrder(a: Element, b: Element): number {
  if (a === b) return 0;
  const pathA = pathFromRoot(a);
  const pathB = pathFromRoot(b);
  let depth = 0;
  while (depth < pathA.length && pathA[depth] === pathB[depth]) depth++;
  const forkA = pathA[depth];
  const forkB = pathB[depth];
  if (!forkA) return -1;
  if (!forkB) return 1;
  if (forkA instanceof ShadowRoot) return -1;
  if (forkB instanceof ShadowRoot) return 1;
  return forkA.compareDocumentPosition(forkB) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function pathFromRoot(element: Element): Node[] {
  const path: Node[] = [];
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode)
    path.push(node);
  return path.reverse();
}
