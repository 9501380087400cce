import type { LegalFinding } from './word-lint.ts';

/** Letters that are read as others: those that are no `a` to `z` with or without an accent, and those that stand in a circle or a box. */
const STRANGE =
  /(?![a-zªº])\p{L}|[\u{249c}-\u{24e9}\u{1f110}-\u{1f12f}\u{1f130}-\u{1f149}\u{1f150}-\u{1f189}]/iu;

/**
 * Letters of another script or make in a text in Portuguese or English, which a person reads as plain ones and a search for words does
 * not: `sеrаsа` with Cyrillic vowels, bold letters of mathematics. Names of people and credores are filled in later and may have any.
 */
export function letterFindings(field: string, text: string): readonly LegalFinding[] {
  const found = STRANGE.exec(text.normalize('NFD'))?.[0];
  if (found === undefined) return [];
  const code = found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return [
    {
      field,
      words: found,
      detail: `"${found}" (U+${code}) parece uma letra do alfabeto e é outra; apague e escreva de novo pelo teclado, sem fontes enfeitadas`,
    },
  ];
}
