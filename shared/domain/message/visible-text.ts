/** What a person reads of an e-mail's HTML: neither tags nor styles, on one line, letters that were written as entities as such. */
export const visibleText = (html: string): string =>
  html
    .replace(/<(style|title|head)[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, (tag) => (INSIDE_WORDS.test(tag) ? '' : ' '))
    .replace(ENTITY, (entity, code?: string, hex?: string, letter?: string, accent?: string) => {
      if (code !== undefined) return characterOf(Number(code));
      if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
      if (letter !== undefined) return `${letter}${ACCENTS[accent ?? ''] ?? ''}`.normalize('NFC');
      return NAMED.get(entity.slice(1, -1)) ?? entity;
    })
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ');

/** Tags and comments that divide no word: `ser<b>asa</b>` reads as one. */
const INSIDE_WORDS =
  /^<(?:!--|\/?(?:a|abbr|b|big|code|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)\b)/i;

const ENTITY =
  /&#(\d{1,7});?|&#x([\da-f]{1,6});?|&([a-z])(acute|grave|circ|tilde|uml|cedil);?|&[a-z]+;/gi;

const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
};

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
  ['nbsp', ' '],
  ['shy', ''],
  ['zwj', ''],
  ['zwnj', ''],
  ['dollar', '$'],
  ['comma', ','],
  ['period', '.'],
  ['excl', '!'],
]);

const characterOf = (code: number): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
