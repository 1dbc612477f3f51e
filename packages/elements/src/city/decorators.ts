/** What an element of ours is declared with. */
export { customElement } from './custom-element.js';
export { property } from './property.js';
