const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const SPACE = 0x20;
const LINE_FEED = 0x0a;

/** An element of the list, as text; not yet known to be JSON. */
export interface Element {
  readonly text: string;
  /** Line of the file that it begins in, from 1. */
  readonly line: number;
}

/** Which list is split: the document itself, or what its key `features` holds. */
export type ListPlace = 'root' | 'features';

/** Keys are compared as far as this. */
const LONGEST_KEY = 16;

/**
 * Takes a JSON document apart while it arrives: the elements of its one long list one by one, and the
 * document around them. It counts brackets and skips texts, and leaves all else to the parser.
 */
export class ElementSplitter {
  readonly #place: ListPlace;
  /** Pieces of what is open and began before the present piece: an element, or the document around. */
  #parts: string[] = [];
  /** Where it goes on in the present piece. */
  #start = 0;
  #line = 1;
  #elementLine = 1;
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** The last text at the top of the document, and whether a colon followed. */
  #key = '';
  #afterKey = false;
  /** Depth of the list's elements; 0 until it is found. */
  #listDepth = 0;
  #inElement = false;
  #before = '';
  #ended = false;

  /** @param place - Which list is taken apart. */
  constructor(place: ListPlace) {
    this.#place = place;
  }

  /** The document around the list, the list empty; all of it where there is no list. */
  get outside(): string {
    return this.#before + (this.#inList ? '' : this.#parts.join(''));
  }

  /** Whether the list was found. */
  get found(): boolean {
    return this.#listDepth > 0;
  }

  /** The element that has begun and not ended, empty between elements; `null` when the list is complete. */
  get open(): Element | null {
    if (!this.#inList) return null;
    return { text: this.#inElement ? this.#parts.join('') : '', line: this.#elementLine };
  }

  /** @returns The elements that a piece completes. */
  add(piece: string): Element[] {
    const elements: Element[] = [];
    this.#start = 0;
    // Within an element digits, letters and colons say nothing of where it ends.
    let plain = this.#inElement && !this.#inText;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (plain && code > COMMA && code < OPEN_LIST) continue;
      if (code === LINE_FEED) this.#line++;
      if (this.#inText) this.#scanText(piece, at, code);
      else if (code > SPACE) this.#scan(piece, at, code, elements);
      plain = this.#inElement && !this.#inText;
    }
    if (!this.#inList || this.#inElement) this.#parts.push(piece.slice(this.#start));
    return elements;
  }

  get #inList(): boolean {
    return this.#listDepth > 0 && !this.#ended;
  }

  #scanText(piece: string, at: number, code: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === BACKSLASH) this.#escaped = true;
    else if (code === QUOTE) this.#inText = false;
    else if (this.#depth === 1 && this.#listDepth === 0 && this.#key.length < LONGEST_KEY)
      this.#key += piece.charAt(at);
  }

  #scan(piece: string, at: number, code: number, elements: Element[]): void {
    const inList = this.#inList;
    if (inList && this.#depth === this.#listDepth && (code === COMMA || code === CLOSE_LIST)) {
      this.#endElement(piece, at, code, elements);
      return;
    }
    if (inList && !this.#inElement) {
      this.#inElement = true;
      this.#start = at;
      this.#elementLine = this.#line;
    }
    if (code === QUOTE) {
      this.#inText = true;
      this.#afterKey = false;
      if (this.#depth === 1 && this.#listDepth === 0) this.#key = '';
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      this.#depth++;
      if (code === OPEN_LIST && this.#beginsList()) this.#beginList(piece, at);
      this.#afterKey = false;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      this.#depth--;
    } else {
      this.#afterKey = code === COLON && this.#depth === 1;
    }
  }

  #beginsList(): boolean {
    if (this.#listDepth > 0) return false;
    if (this.#place === 'root') return this.#depth === 1;
    return this.#depth === 2 && this.#afterKey && this.#key === 'features';
  }

  #beginList(piece: string, at: number): void {
    this.#listDepth = this.#depth;
    this.#before = this.#parts.join('') + piece.slice(this.#start, at + 1);
    this.#parts = [];
    this.#elementLine = this.#line;
  }

  #endElement(piece: string, at: number, code: number, elements: Element[]): void {
    if (this.#inElement) {
      const text =
        this.#parts.length > 0
          ? this.#parts.join('') + piece.slice(this.#start, at)
          : piece.slice(this.#start, at);
      elements.push({ text, line: this.#elementLine });
    } else if (code === COMMA) {
      // Nothing before a comma is for the parser to complain of.
      elements.push({ text: '', line: this.#line });
    }
    this.#parts = [];
    this.#inElement = false;
    this.#start = at;
    if (code !== CLOSE_LIST) return;
    this.#ended = true;
    this.#depth--;
  }
}
