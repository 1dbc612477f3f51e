import { layOutPrint, type PrintPage } from './print-layout.js';

/**
 * Puts the page in a frame of its own, and takes that away again when the printer has it.
 *
 * @param print - Prints a window; the window's own `print` unless given.
 */
export async function printPage(
  page: PrintPage,
  print: (target: Window) => void = (target) => target.print(),
): Promise<void> {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, {
    position: 'fixed',
    inset: 'auto auto 0 -10000px',
    width: '210mm',
    height: '297mm',
  });
  document.body.append(frame);
  try {
    const target = frame.contentWindow;
    if (!target) throw new DOMException('The page to print has no window', 'InvalidStateError');
    layOutPrint(target, page);
    await new Promise((resolve) => setTimeout(resolve));
    print(target);
  } finally {
    frame.remove();
  }
}
