/** RFC 2047 allows 75 characters in an encoded word; 45 bytes of UTF-8 make 60 of base64 and 12 of frame. */
const WORD_BYTES_MAX = 45;

/**
 * A display name and an address as a header carries them: `"Loja Aurora" <ola@loja.com.br>`, with a name outside ASCII
 * in encoded words.
 */
export function mailbox(name: string, address: string): string {
  const oneLine = name.replace(/[\r\n]+/g, ' ');
  const isPlain = /^[\x20-\x7e]*$/.test(oneLine);
  return `${isPlain ? quoted(oneLine) : encodedWords(oneLine)} <${address}>`;
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** Never cuts a character in two. */
function encodedWords(text: string): string {
  const words: string[] = [''];
  for (const char of text) {
    const last = words.at(-1) ?? '';
    if (Buffer.byteLength(last + char) > WORD_BYTES_MAX) words.push(char);
    else words[words.length - 1] = last + char;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
}
