import { hasLostLetter, showsDos } from './dos-signs.ts';
import { accepted, type Parsed, refused } from './parsed.ts';

const NAME_LENGTH_MAX = 120;

/** Words that Portuguese keeps small inside a name. */
const SMALL_WORDS = new Set(['da', 'das', 'de', 'do', 'dos', 'e', 'di', 'del', 'van', 'von']);
/** Company endings that are written in capitals. */
const CAPITALS = new Set(['me', 'mei', 'epp', 'sa', 's/a', 's.a.', 'eireli']);

/**
 * What a wrong encoding leaves of accented letters, and no name has: a question mark within a word, the signs that an old DOS page or
 * UTF-8 turns them into.
 */
const BROKEN_LETTERS = /\p{L}\?|\?\p{L}|[ÆæÐÞþ€‚ƒ„…†‡ˆ‰‹˜›¡¢£¤¥¦¨¬¯±¶¸×÷]|[ÂÃ][^\s\p{L}'’.()/-]/u;

/**
 * Reads the name of a person or company from a file: spaces collapsed, and where the file shouts or whispers
 * (all one case) each word takes its Portuguese case, as in `Maria da Silva` or `Padaria Estrela ME`. A name
 * that already mixes cases is the writer's own and stays.
 */
export function parsePersonName(text: string): Parsed<string> {
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name === '') return refused('nome em branco; informe o nome completo');
  if (!/\p{L}/u.test(name)) return refused('nome sem letras; confira a coluna');
  const isBroken =
    BROKEN_LETTERS.test(name) || showsDos(name) || hasLostLetter(text.normalize('NFC'));
  if (isBroken || /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd<>]/u.test(name)) {
    return refused('nome com caracteres inválidos; confira a codificação do arquivo (UTF-8)');
  }
  if (name.length > NAME_LENGTH_MAX) {
    return refused(`nome com mais de ${NAME_LENGTH_MAX} letras; confira a coluna`);
  }
  return accepted(inOneCase(name) ? titleCase(name) : name);
}

/** Capitals without accents, apostrophes or doubled spaces, as people type when they search. */
export const searchNameOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How a message greets the person. */
export const firstNameOf = (name: string): string => name.split(' ', 1)[0] ?? name;

/** For forms that want two names: whoever has one goes by it twice. */
export function splitName(name: string): { readonly firstName: string; readonly lastName: string } {
  const firstName = firstNameOf(name);
  return { firstName, lastName: name.slice(firstName.length).trim() || firstName };
}

const inOneCase = (name: string): boolean =>
  name === name.toUpperCase() || name === name.toLowerCase();

function titleCase(name: string): string {
  return name.toLowerCase().split(' ').map(wordCase).join(' ');
}

function wordCase(word: string, position: number): string {
  if (position > 0 && SMALL_WORDS.has(word)) return word;
  if (position > 0 && CAPITALS.has(word)) return word.toUpperCase();
  return word.replace(/(^|[-'’(])(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
}
