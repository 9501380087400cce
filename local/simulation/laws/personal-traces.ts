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
    const digits = readable.matchAll(/\d[\d.\-() ]{8,18}\d/g);
    const addresses = readable.matchAll(/([\w.+-]+)@/g);
    return [
      ...[...digits].map(([run]) => run.replace(/\D/g, '')).filter((run) => numbers.has(run)),
      ...[...addresses].map(([, mailbox = '']) => mailbox).filter((one) => mailboxes.has(one)),
      ...pairsOf(plain(readable).split(/[^a-z]+/)).filter((pair) => names.has(pair)),
    ];
  };
}

const pairsOf = (words: readonly string[]): readonly string[] =>
  words.slice(1).map((word, index) => `${words[index]} ${word}`);

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}
