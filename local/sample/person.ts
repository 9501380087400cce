import type { Dice } from '#shared/domain/values/dice.ts';

/** A debtor who does not exist. The e-mail goes to SES's own simulator, which is nobody's mailbox. */
export type Person = {
  readonly name: string;
  readonly cpf: string;
  readonly email: string;
  readonly phone: string;
  /** As far as files tell it: `UF`, `UF.City` for a city with a clock of its own, '' for nothing. */
  readonly uf: string;
  readonly temper: Temper;
  /** Whether the credor may say that they agreed to it. */
  readonly agreesToWhatsApp: boolean;
};

/** How somebody takes being reminded; decides what the local run's debtors do. */
export type Temper =
  | 'pays-before-due'
  | 'pays-when-reminded'
  | 'pays-late'
  | 'pays-in-part'
  | 'pays-by-boleto'
  | 'pays-twice'
  | 'agrees-and-keeps'
  | 'agrees-and-pays-late'
  | 'agrees-and-pays-off'
  | 'agrees-and-breaks'
  | 'renegotiates'
  | 'promises-and-keeps'
  | 'promises-and-breaks'
  | 'never-pays'
  | 'opts-out'
  | 'changes-their-mind'
  | 'disputes'
  | 'says-paid'
  | 'is-somebody-else'
  | 'mistypes'
  | 'unreachable';

/** How common each temper is, against the others. */
export type Tempers = Readonly<Partial<Record<Temper, number>>>;

/** As in a portfolio of every day; the rarer tempers are for the simulated world. */
export const EVERYDAY_TEMPERS = {
  'pays-before-due': 14,
  'pays-when-reminded': 24,
  'pays-late': 14,
  'pays-in-part': 7,
  'pays-twice': 2,
  'agrees-and-keeps': 6,
  'agrees-and-pays-off': 1,
  'agrees-and-breaks': 3,
  'promises-and-keeps': 3,
  'promises-and-breaks': 2,
  'never-pays': 18,
  'opts-out': 4,
  disputes: 3,
  unreachable: 5,
} as const satisfies Tempers;

const FIRST_NAMES =
  'Ana Maria Francisca Antônia Adriana Juliana Márcia Fernanda Patrícia Aline Sandra Camila Amanda Bruna Jéssica Letícia Júlia Luciana Vanessa Mariana José João Antônio Francisco Carlos Paulo Pedro Lucas Luiz Marcos Luís Gabriel Rafael Daniel Marcelo Bruno Eduardo Felipe Rodrigo Thiago'.split(
    ' ',
  );
const LAST_NAMES =
  'Silva Santos Oliveira Souza Lima Pereira Ferreira Costa Rodrigues Almeida Nascimento Carvalho Araújo Ribeiro Barbosa Martins Rocha Dias Gomes Moreira Nunes Cardoso Teixeira Moura Conceição Cavalcanti Brandão Assunção'.split(
    ' ',
  );
/** Area codes with their states, the populous ones more often; Acre and Amazonas for their clocks. */
const DDDS: readonly (readonly [string, string])[] = [
  ['11', 'SP'],
  ['11', 'SP'],
  ['19', 'SP'],
  ['21', 'RJ'],
  ['31', 'MG'],
  ['41', 'PR'],
  ['51', 'RS'],
  ['71', 'BA'],
  ['81', 'PE'],
  ['85', 'CE'],
  ['92', 'AM'],
  ['68', 'AC'],
  ['65', 'MT'],
  ['27', 'ES'],
  ['82', 'AL'],
];

/** Of so many people one agreed to WhatsApp. */
const AGREED_EVERY = 3;

export function somebody(dice: Dice, index: number, tempers: Tempers): Person {
  const name = `${dice.pick(FIRST_NAMES)} ${dice.pick(LAST_NAMES)} ${dice.pick(LAST_NAMES)}`;
  const [ddd, uf] = dice.pick(DDDS);
  const temper = temperOf(dice, tempers);
  const mailbox = temper === 'unreachable' ? 'bounce' : 'success';
  return {
    name,
    cpf: cpfOf(dice),
    email: `${mailbox}+${plain(name)}.${index}@simulator.amazonses.com`,
    phone: `(${ddd}) 9${dice.between(7000, 9999)}-${String(dice.between(0, 9999)).padStart(4, '0')}`,
    uf,
    temper,
    agreesToWhatsApp: index % AGREED_EVERY === 0,
  };
}

function temperOf(dice: Dice, tempers: Tempers): Temper {
  const weighed = Object.entries(tempers).filter(isTemper);
  let left = dice.next() * weighed.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [temper, weight] of weighed) {
    left -= weight;
    if (left < 0) return temper;
  }
  return 'never-pays';
}

/** The keys of a `Tempers` are tempers, which `Object.entries` forgets. */
const isTemper = (entry: [string, number]): entry is [Temper, number] => entry[1] > 0;

/** Nine digits at random and the two that check them. */
const cpfOf = (dice: Dice): string =>
  withCheckDigits(Array.from({ length: 9 }, () => dice.between(0, 9)));

/** @param base nine digits of a CPF */
export function withCheckDigits(base: readonly number[]): string {
  const digits = [...base];
  for (const length of [9, 10]) {
    const sum = digits.reduce((total, digit, at) => total + digit * (length + 1 - at), 0);
    digits.push(((sum * 10) % 11) % 10);
  }
  return digits.join('');
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .replaceAll(' ', '.');
