import { html, type TemplateResult } from 'lit';

/** Both languages; the page shows one of them. */
export function said(zh: string, en: string): TemplateResult {
  return html`<span lang="zh-CN">${zh}</span><span lang="en">${en}</span>`;
}
