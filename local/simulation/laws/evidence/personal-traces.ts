import type { Person } from '#local/sample/person.ts';

/** What names somebody. */
export type Named = Pick<Person, 'name' | 'cpf' | 'email' | 'phone'>;

/**
 * Finds what gives one of these people away in a text: document, e-mail, telephone, or two of their names in a row, also as
 * they stand in an address.
 */
export function personalTraces(people: readonly Named[]): (text: string) => readonly string[] {
  const numbers = new Set(
    people.flatMap(({ cpf, phone }) => [
      cpf,
      phone.replace(/\D/g, ''),
      `55${phone.replace(/\D/g, '')}`,
    ]),
  );
  const mailboxes = new Set(people.map(({ email }) => email.split('@')[0] ?? ''));
  const names = new Set(people.flatMap(({ name }) => pairsOf(plain(name).split(' '))));

  return (text) => {
    const readable = text.includes('%') ? `${text} ${decoded(text)}` : text;
    const addresses = readable.matchAll(/([\w.+-]+)@/g);
    return [
      ...numbersIn(readable).filter((number) => numbers.has(number)),
      ...[...addresses].map(([, mailbox = '']) => mailbox).filter((one) => mailboxes.has(one)),
      ...pairsOf(plain(readable).split(/[^a-z]+/)).filter((pair) => names.has(pair)),
    ];
  };
}

const pairsOf = (words: readonly string[]): readonly string[] =>
  words.slice(1).map((word, index) => `${words[index]} ${word}`);

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const NUMBER_DIGITS_MIN = 10;
const NUMBER_DIGITS_MAX = 13;

/** What groups of digits in a row may say together, wherever among others they stand: 12 529.982.247-25 says a document. */
function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/\d[\d.\-() ]{8,}\d/g)].flatMap(([run]) => {
    const groups = run.match(/\d+/g) ?? [];
    return groups.flatMap((_, from) => {
      const said: string[] = [];
      let number = '';
      for (const group of groups.slice(from)) {
        number += group;
        if (number.length > NUMBER_DIGITS_MAX) break;
        if (number.length >= NUMBER_DIGITS_MIN) said.push(number);
      }
      return said;
    });
  });
}

/** Each encoded stretch is read by itself, so that a lone % hides nothing of what stands around it. */
const decoded = (text: string): string =>
  text.replaceAll('+', ' ').replace(/(?:%[0-9a-f]{2})+/gi, (stretch) => {
    try {
      return decodeURIComponent(stretch);
    } catch {
      return stretch;
    }
  });
