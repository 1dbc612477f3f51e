import type { HiveLocalize } from '../localization/hive-localize.js';
import { cardSentence } from '../map/card-sentence.js';
import type { FlowerPart } from '../scene/cell-value.js';
import type { FlowerNode } from '../scene/flower-tree.js';
import { flowerCard } from '../map/flower-card.js';

/** What is read aloud of each flower; said once for a language, however often the map moves. */
export class FlowerSentences {
  #known = new WeakMap<FlowerNode, string>();
  #language = '';

  of(
    node: FlowerNode,
    part: FlowerPart | null,
    localize: HiveLocalize,
    nameOf: (code: string) => string,
  ): string {
    const sentence = (): string => cardSentence(flowerCard(node, part, localize, nameOf));
    const name = node.children.length > 0 ? nameOf(node.code) : '';
    if (part !== null) return sentence();
    if (localize.lang() !== this.#language) {
      this.#known = new WeakMap();
      this.#language = localize.lang();
    }
    let known = this.#known.get(node);
    // The name of a division may come later than its flower.
    if (known === undefined || !known.startsWith(name)) this.#known.set(node, (known = sentence()));
    return known;
  }
}
