/**
 * What the letters of DOS (code page 850) leave where they were read as Windows-1252, and no Portuguese has: signs within a word
 * (`Jo‡o`, `SEBASTIµO`), letters of capitals in places where they cannot be (`GALVÇO`, `SIMåES`, `LUÖS`).
 */
const SIGNS: readonly string[] = [
  String.raw`(?<=\p{L})[\u0081‚ƒ‡ˆ\u0090¡¢£µ¶Æ]`,
  String.raw`[\u0081‚ƒ‡ˆ\u0090¡¢£µ¶Æ](?=\p{L})`,
  // Ç, and ô as a quotation mark.
  String.raw`(?<=\p{L})€(?=\p{L})|(?<=\p{L})“(?!\p{Lu})`,
  // Ã: Ç stands before A, O and U alone, and of consonants behind L, N and R.
  String.raw`Ç(?=[ES])|(?<=[BCDFGHJKMPQSTVXZ])Ç`,
  String.raw`(?<!\p{L})(?:JOÇO|Joço|SEBASTIÇO|Sebastiço|DAMIÇO|Damiço|LEÇO)(?!\p{L})`,
  // Ó: à begins words only that are none of a name.
  String.raw`(?<=\p{Lu})à(?!\p{Ll})|(?<!\p{L})à(?=\p{L})(?!às|àqu)`,
  // õ and Õ.
  String.raw`(?<=\p{L})ä(?=es(?!\p{L}))|(?<=\p{Lu})å(?=E)|(?<=\p{L})å(?=es(?!\p{L}))`,
  // Í.
  String.raw`(?<=[AEOU])Ö|Ö(?=[BCDFGLMNPRSTV]{1,2}I[AO])`,
  // Ô.
  String.raw`(?<=\p{Lu})â(?!\p{L})`,
  // Ê.
  String.raw`Ò(?=\p{Lu})`,
];

const ANY_SIGN = new RegExp(SIGNS.join('|'), 'u');
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Words written small that a space which does not break may rightly stand before. */
const SMALL_WORD = String.raw`(?:d[aeo]s?|e|di|del|van|von|neto|filho|j[uú]nior|sobrinho)(?!\p{L})`;
const TITLE = String.raw`(?:[DSPJ]r|[dspj]r)\u00a0`;
const CONSONANT = '[bcdfghjklmnpqrstvwxz]';

/** What is left of a name around an á of DOS, which Windows reads as a space that does not break. */
const AMID_NAME: readonly string[] = [
  // A beginning without a vowel: `M rcia`, `Fl via`, `cl udia`.
  String.raw`(?<!\p{L})(?!${TITLE})(?:[B-DF-HJ-NP-TV-Z]${CONSONANT}*|${CONSONANT}{2,})\u00a0(?!${SMALL_WORD})\p{Ll}`,
  // Sounds that begin no word: `m rcia`, ` lvaro`.
  String.raw`(?<!\p{L})${CONSONANT}?\u00a0[lr][bcdfgjkmnpqstvxz]`,
  // Ends that are seldom a word: `Nat lia`, `In cio`.
  String.raw`(?<=\p{L}${CONSONANT})\u00a0(?!(?:rio|tio|tia|dia|fio|pio|via)s?(?!\p{L}))${CONSONANT}{1,2}u?i[ao]s?(?!\p{L})`,
];

const LOST_IN_NAME = new RegExp(AMID_NAME.join('|'), 'u');

/**
 * Whether a space that does not break stands in a name where an á of DOS was. Spreadsheets and pages leave such spaces between right
 * words too, so one alone shows nothing, and of a whole file never how it is written.
 */
export const hasLostLetter = (name: string): boolean => LOST_IN_NAME.test(name);

/** Whether a text was written in the letters of DOS and read as Windows-1252. No right Portuguese has the signs of that. */
export const showsDos = (text: string): boolean => BEYOND_ASCII.test(text) && ANY_SIGN.test(text);
