/** Particles of a name, which a space that does not break may stand before. */
const PARTICLE = String.raw`(?:d[aeo]s?|e|di|del|van|von)(?!\p{L})`;

/**
 * What the letters of DOS (code page 850) leave where they were read as Windows-1252, and no Portuguese has: signs within a word
 * (`Jo‡o`, `SEBASTIµO`), letters of capitals in places where they cannot be (`GALVÇO`, `SIMåES`, `LUÖS`), a space amid a word
 * (`M rcia`).
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
  // á: within a word, and at the end of one that cannot end so without it.
  String.raw`(?<!\p{L})\p{Lu}\p{Ll}*\u00a0(?!${PARTICLE})\p{Ll}`,
  String.raw`(?<!\p{L})[bcdfghjklmnpqrstvwxz]+\u00a0(?!${PARTICLE})\p{Ll}`,
  String.raw`(?<!\p{L})[Ss]\u00a0(?=[\s;,|"]|$)|(?<=\p{Ll}[bcdfgjpqtv])\u00a0`,
];

const ANY_SIGN = new RegExp(SIGNS.join('|'), 'u');
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Whether a text was written in the letters of DOS and read as Windows-1252. No right Portuguese has the signs of that. */
export const showsDos = (text: string): boolean => BEYOND_ASCII.test(text) && ANY_SIGN.test(text);
