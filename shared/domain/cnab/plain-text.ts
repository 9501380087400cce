const PLAIN = /^[ -~]*$/;

/**
 * Text as banks take it: capitals without accents, one column each. What has no such form (a line break, an emoji)
 * becomes a blank, so that no text can shift the columns behind it.
 */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text.toUpperCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^ -~]/gu, ' ');
}
