/** Text in GB 18030 that is read as UTF-8 is nearly all replacement characters. */
const MOST_BROKEN = 0.1;

/** The encoding that a byte order mark declares. */
function declaredEncoding(head: Uint8Array): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 'utf-8' : null;
}

/**
 * In which encoding a text is: by its byte order mark, else UTF-8, unless hardly any of its characters
 * would be one in UTF-8. Then it is GB 18030, which GBK and GB 2312 are parts of: what Chinese
 * spreadsheets export.
 *
 * @param sample - A piece of the text with characters beyond ASCII, from its first byte on.
 */
export function textEncoding(sample: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' {
  const declared = declaredEncoding(sample);
  if (declared) return declared as 'utf-8' | 'utf-16le' | 'utf-16be';
  const text = new TextDecoder('utf-8').decode(sample, { stream: true });
  let beyond = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character < 0x80) continue;
    beyond++;
    if (character === 0xfffd) broken++;
  }
  return broken > MOST_BROKEN * beyond ? 'gb18030' : 'utf-8';
}
