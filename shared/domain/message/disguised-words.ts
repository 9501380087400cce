/** Letters that stand one by one: `s e r a s a`, `s-p-c`, `c.a.l.o.t.e`. */
const APART = /(?<![a-z0-9])[a-z](?:[ .·_*-]+[a-z](?![a-z0-9])){2,}/g;
/** What stands within a word and is not read: `adv.ogado`, `ca_dei_a`. */
const WITHIN = /(?<=[a-z0-9])[._·'’*~^-]+(?=[a-z0-9])/g;
/** A word with figures or signs in it that stand for letters; `24h`, `3x4` and `2a` have too few letters to be one. */
const FIGURED = /(?<![a-z0-9@$])(?=(?:[013457@$]*[a-z]){3})[a-z0-9@$]*[013457@$][a-z0-9@$]*/g;
const DRAWN_OUT = /([a-z])\1{2,}/g;

const LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** As it is typed in chats. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    vc: 'voce',
    vcs: 'voces',
    c: 'com',
    d: 'de',
    hj: 'hoje',
    n: 'nao',
    naum: 'nao',
    p: 'para',
    pra: 'para',
    pras: 'para as',
    pro: 'para o',
    pros: 'para os',
    q: 'que',
    ta: 'esta',
    tamo: 'estamos',
    teu: 'seu',
    teus: 'seus',
    tua: 'sua',
    tuas: 'suas',
    vamo: 'vamos',
  }),
);

/** The first letter may have been an article: `o p i x`. */
const joined = (word: string): string => (/^[aeo]/.test(word) ? `${word} ${word.slice(1)}` : word);

/**
 * Words as a person reads them who is not misled by how they are spelt: `pr0cesso`, `s e r a s a`, `ser@sa`, `adv.ogado`,
 * `caloteeeiro`.
 *
 * @param plain in lower case without accents; numbers and addresses come out changed, so it is only for looking words up
 */
export const undisguised = (plain: string): string =>
  plain
    .replace(APART, (letters) => joined(letters.replace(/[^a-z]/g, '')))
    .replace(FIGURED, (word) => word.replace(/[013457@$]/g, (sign) => LETTERS[sign] ?? sign))
    .replace(WITHIN, '')
    .replace(DRAWN_OUT, '$1')
    .replace(/[a-z]+/g, (word) => SHORT.get(word) ?? word);
