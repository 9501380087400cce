import * as z from 'zod';
import { RetornoView } from '#events/api/cnab.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { uploadTo } from '#local/sample/town.ts';
import type { World } from '#local/world.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { instantAt, localDateOf } from '#shared/domain/values/zone.ts';
import { retornoLines, type ToldTitle } from '#shared/testing/retorno-file.ts';
import { aBillingAccount, aTitulo } from '#shared/testing/titulos.ts';
import type { SentContract } from './credor.ts';
import { insist } from './insist.ts';

const CREDOR = CredorId.parse(SAMPLE_CREDORES[1]?.credorId);
const ACCOUNT = aBillingAccount('237', 240);
const MINUTE_MS = 60_000;

/** Share of the contracts that get a boleto of the bank with each remessa, and of boletos that are paid before each retorno. */
const REGISTERED = 0.08;
const PAID = 0.4;
/** Shares of new boletos that the bank does not take in, and of unpaid ones that it writes off by itself. */
const REJECTED = 0.1;
const WRITTEN_OFF = 0.1;
/** Shares of retornos with a title that nobody knows, that come twice, and whose lines lost their spaces at the end. */
const STRANGE = 0.5;
const AGAIN = 0.3;
const TRIMMED = 0.3;

const Retornos = z.object({ items: z.array(RetornoView) });

/** A title that the bank told to be paid; `cpf` is null for one that was never of this credor. */
export type BankTitle = {
  readonly credorId: CredorId;
  readonly nossoNumero: string;
  readonly cpf: string | null;
  readonly amount: number;
};

/** A bank's word about a boleto that is no payment, by its code in retornos. */
export type BankWord = {
  readonly nossoNumero: string;
  readonly cpf: string;
  readonly code: '02' | '03' | '09';
};

/** The bank of one credor, which takes remessas and tells in retornos what was paid, as banks do: twice, trimmed, and of others. */
export class CredorBank {
  /** What was told to be paid, each once however often it was told. */
  readonly told: BankTitle[] = [];
  /** What was said of boletos besides. */
  readonly words: BankWord[] = [];
  readonly #world: World;
  readonly #seed: number;
  #fresh: readonly OwnTitle[] = [];
  #waiting: readonly OwnTitle[] = [];
  #sequence = 0;
  #files = 0;
  #lastTitle = 0;

  constructor(world: World, seed: number) {
    this.#world = world;
    this.#seed = seed;
  }

  async open(): Promise<void> {
    const path = `/api/credores/${CREDOR}/billing-account`;
    const body = { expectedVersion: 0, document: ACCOUNT };
    await insist(this.#world, () => asAdmin(this.#world, 'PUT', path, body));
  }

  /** The credor has boletos of some debts registered. */
  async takeRemessa(contracts: ReadonlyMap<string, SentContract>): Promise<void> {
    this.#sequence += 1;
    const dice = diceOf(this.#seed + this.#sequence);
    const today = this.#today();
    const chosen = [...contracts].filter(
      ([, { credorId }]) => credorId === CREDOR && dice.chance(REGISTERED),
    );
    const titles = chosen.map(([contract, { cpf, amount }]) => ({
      contract,
      cpf,
      credorId: CREDOR,
      nossoNumero: this.#nextTitle(),
      amount: Math.min(dice.between(3_000, 90_000), amount),
    }));
    const orders = titles.map(({ contract, nossoNumero, amount }) => ({
      instruction: 'entry',
      titulo: aTitulo({
        nossoNumero,
        issuedOn: today,
        dueDate: addDays(today, dice.between(2, 20)),
        amount: centavos(amount),
      }),
      debts: [contract],
    }));
    const left = await this.#order(orders);
    this.#fresh = titles.filter((_, index) => left.includes(orders[index]));
  }

  /** Asks for a remessa; whose file did not come in yet, and what may not be asked for, is left out, as the answer says. @returns what was ordered */
  async #order<Order>(orders: readonly Order[]): Promise<readonly (Order | undefined)[]> {
    if (orders.length === 0) return [];
    const asked = { credorId: CREDOR, sequence: this.#sequence, orders };
    try {
      await insist(this.#world, () => asAdmin(this.#world, 'POST', '/api/remessas', asked));
      return orders;
    } catch (error) {
      const told = String(error).matchAll(/"path":"orders\.(\d+)\.(?:debts|titulo\.amount)"/g);
      const refused = new Set([...told].map(([, index]) => Number(index)));
      if (refused.size === 0) throw error;
      return this.#order(orders.filter((_, index) => !refused.has(index)));
    }
  }

  /** Tells what was taken in, paid and written off since, and at times of a title that is another company's. */
  async sendRetorno(): Promise<void> {
    this.#files += 1;
    const dice = diceOf(this.#seed - this.#files);
    const words = [
      ...this.#fresh.map((title) => wordOn(title, dice.chance(REJECTED) ? '03' : '02')),
      ...this.#waiting.flatMap((title) => (dice.chance(WRITTEN_OFF) ? [wordOn(title, '09')] : [])),
    ];
    const gone = new Set(
      words.flatMap(({ code, nossoNumero }) => (code === '02' ? [] : [nossoNumero])),
    );
    const open = [...this.#waiting, ...this.#fresh].filter((one) => !gone.has(one.nossoNumero));
    // What is taken in today is paid on another day.
    const paid = this.#waiting.filter((title) => open.includes(title) && dice.chance(PAID));
    this.#waiting = open.filter((title) => !paid.includes(title));
    this.#fresh = [];
    this.words.push(...words);
    const strange = dice.chance(STRANGE)
      ? [
          {
            credorId: CREDOR,
            nossoNumero: this.#nextTitle(),
            cpf: null,
            amount: dice.between(1_000, 90_000),
          },
        ]
      : [];
    const titles = [...paid, ...strange];
    if (titles.length + words.length === 0) return;
    this.told.push(...titles);
    const told = [...words.map(this.#wordLine), ...titles.map(this.#line)];
    const lines = retornoLines(ACCOUNT, 240, told, this.#files);
    await this.#send(`CB${this.#files}.RET`, trimmed(lines, dice));
    if (dice.chance(AGAIN)) await this.#send(`CB${this.#files}-2.RET`, trimmed(lines, dice));
  }

  /** As somebody of the credor looks whether the bank's files came in. */
  async lookAtRetornos(): Promise<void> {
    const answer = await insist(this.#world, () =>
      asAdmin(this.#world, 'GET', `/api/retornos?credorId=${CREDOR}`),
    );
    const refused = Retornos.parse(answer).items.find(({ status }) => status === 'refused');
    if (refused) throw new Error(`a retorno was refused: ${refused.failure}`);
  }

  readonly #line = ({ nossoNumero, amount }: BankTitle): ToldTitle => ({
    code: '06',
    nossoNumero,
    face: amount,
    paid: amount,
    tariff: 180,
    occurredOn: addDays(this.#today(), -1),
    creditedOn: null,
  });

  readonly #wordLine = ({ nossoNumero, code }: BankWord): ToldTitle => ({
    code,
    nossoNumero,
    face: 100,
    occurredOn: addDays(this.#today(), -1),
    creditedOn: null,
  });

  #nextTitle(): string {
    this.#lastTitle += 1;
    return String(7_000 + this.#lastTitle);
  }

  #today() {
    return localDateOf(instantAt(this.#world.aws.now()), BOOK_ZONE);
  }

  async #send(fileName: string, lines: readonly string[]): Promise<void> {
    const { aws } = this.#world;
    const content = Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'latin1');
    await insist(this.#world, () =>
      uploadTo(this.#world, '/api/retornos', { credorId: CREDOR, fileName }, content),
    );
    await aws.advanceTo(aws.now() + MINUTE_MS);
  }
}

type OwnTitle = BankTitle & { readonly cpf: string };

const wordOn = ({ nossoNumero, cpf }: OwnTitle, code: BankWord['code']): BankWord => ({
  nossoNumero,
  cpf,
  code,
});

const trimmed = (lines: readonly string[], dice: Dice): readonly string[] =>
  dice.chance(TRIMMED) ? lines.map((line) => line.trimEnd()) : lines;
