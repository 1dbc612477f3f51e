import { html, render } from 'lit';

/** A button on every block of code that copies it. */
export function addCopyButtons(): void {
  for (const block of document.querySelectorAll<HTMLPreElement>('.site-content pre')) {
    const code = block.querySelector('code');
    if (!code || code.id) continue;
    const place = document.createElement('div');
    place.className = 'code';
    block.replaceWith(place);
    place.append(block);
    const corner = document.createElement('div');
    corner.className = 'code-corner';
    place.append(corner);
    draw(corner, code, false);
  }
}

function draw(place: HTMLElement, code: HTMLElement, copied: boolean): void {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(code.textContent);
    draw(place, code, true);
    setTimeout(() => draw(place, code, false), 2_000);
  };
  render(
    html`<button type="button" @click=${() => void copy()}>
      ${
        copied
          ? html`<span lang="zh-CN">已复制</span><span lang="en">Copied</span>`
          : html`<span lang="zh-CN">复制</span><span lang="en">Copy</span>`
      }
    </button>`,
    place,
  );
}
