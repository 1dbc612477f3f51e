const HEADER =
  /备注|说明|描述|内容|意见|情况|答复|回复|详情|经过|事由|摘要|留言|批示|remarks?$|comments?$|^notes?$|description|narrative|details?$|content|memo|message|summary/i;
const SENTENCE = /[，。；！？!?;]|\. [A-Z]/u;
const ADDRESS = /^https?:\/\/\S+$/i;
const LONGEST_WORD = 24;
const LONGEST_TEXT = 100;

/** Whether a column is one that people write sentences into, by what it is called. */
export function isFreeTextHeader(header: string): boolean {
  return HEADER.test(header.trim().slice(0, 200));
}

/** Whether a value is a sentence or more, in which anything may stand. */
export function isFreeText(text: string): boolean {
  if (text.length <= LONGEST_WORD || ADDRESS.test(text)) return false;
  return text.length > LONGEST_TEXT || SENTENCE.test(text);
}
