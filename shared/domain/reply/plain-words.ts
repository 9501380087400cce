import { MEANT_WORD } from './spelling.ts';

/** Far beyond what a telephone sends; an e-mail of more words goes to a person anyway. */
const TEXT_LENGTH_MAX = 10_000;

/**
 * A reply as the rules read it: small letters without accents, emojis, links and ornaments, known abbreviations written out,
 * one space between words. `.` stands between clauses and `?` after a question; dates keep their strokes, and `18:30` is `18h30`.
 */
export const plainWords = (text: string): string =>
  text
    .slice(0, TEXT_LENGTH_MAX)
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\bn[º°]/g, 'numero ')
    .replace(/(\d)[ºª°](?=\s|$)/g, '$1')
    // Letters of any make: with accents, full width, bold.
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/\bs[ .,_*-]{1,3}a[ .,_*-]{1,3}i[ .,_*-]{1,3}r\b/g, 'sair')
    .replace(/\b(\d{1,2}):(\d{2})(?!\d)/g, '$1h$2')
    .replace(/\b(\d{1,2})[.-](\d{1,2})(?:[.-](\d{2,4}))?\b(?!\d)/g, dateOf)
    .replace(/r\$/g, ' reais ')
    .replace(/([a-z])\1{2,}/g, '$1')
    .replace(/[\n\r;:,.!()…]+/g, ' . ')
    .replace(/\?+/g, ' ? ')
    .replace(/[^a-z0-9/.? ]+/g, ' ')
    .split(/\s+/)
    .map((word) => MEANT_WORD.get(word) ?? word)
    .join(' ')
    .replace(/\bpor favor\b/g, 'favor')
    .replace(/\b([2-6])a? feira\b/g, weekdayOf)
    .replace(/(?: \.)+(?= \.| \?|$)/g, '')
    .replace(/^[ .]+/, '')
    .trim();

/** `6a feira` is `sexta feira`, with all that may stand around it. */
const weekdayOf = (_all: string, number: string): string =>
  `${['segunda', 'terca', 'quarta', 'quinta', 'sexta'][Number(number) - 2]} feira`;

/** `10.04` and `10-04` are days as `10/04` is. */
const dateOf = (_all: string, day: string, month: string, year?: string): string =>
  year === undefined ? `${day}/${month}` : `${day}/${month}/${year}`;
