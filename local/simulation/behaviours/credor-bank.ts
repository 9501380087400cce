import * as z from 'zod';
import { RetornoView, WrittenRemessa } from '#events/api/cnab.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { downloaded, uploadTo } from '#local/sample/town.ts';
import type { World } from '#local/world.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { instantAt, localDateOf } from '#shared/domain/values/zone.ts';
import { retornoLines } from '#shared/testing/retorno-file.ts';
import { aBillingAccount, aTitulo } from '#shared/testing/titulos.ts';
import { BankBook } from './bank-book.ts';
import {
  type BankEvidence,
  type BankTitle,
  type BankWord,
  type Order,
  orderOf,
  type OwnTitle,
  paidLine,
  wordLine,
  wordOn,
} from './bank-titles.ts';
import type { SentContract } from './credor.ts';
import { insist } from './insist.ts';

/** Whose boletos a bank of its own collects. */
const BANKED_CREDOR = CredorId.parse(SAMPLE_CREDORES[1]?.credorId);
const ACCOUNT = aBillingAccount('237', 240);
const MINUTE_MS = 60_000;

/** Share of the contracts that get a boleto of the bank with each remessa, and of boletos that are paid before each retorno. */
const REGISTERED = 0.08;
const PAID = 0.4;
/** Shares of new boletos that the bank does not take in, and of unpaid ones that it writes off by itself. */
const REJECTED = 0.1;
const WRITTEN_OFF = 0.1;
/** Share of boletos that nobody has paid yet and that the credor has replaced by another in the same file. */
const REPLACED = 0.2;
/** Shares of retornos with a title that nobody knows, that come twice, and whose lines lost their spaces at the end. */
const STRANGE = 0.5;
const AGAIN = 0.3;
const TRIMMED = 0.3;

const Retornos = z.object({ items: z.array(RetornoView) });

/** The bank of one credor, which takes remessas and tells in retornos what was paid, as banks do: twice, trimmed, and of others. */
export class CredorBank {
  readonly #told: BankTitle[] = [];
  readonly #words: BankWord[] = [];
  readonly #book = new BankBook();
  readonly #world: World;
  readonly #seed: number;
  #fresh: readonly OwnTitle[] = [];
  #waiting: readonly OwnTitle[] = [];
  #leaving: readonly OwnTitle[] = [];
  #sequence = 0;
  #files = 0;
  #lastTitle = 0;

  constructor(world: World, seed: number) {
    this.#world = world;
    this.#seed = seed;
  }

  get evidence(): BankEvidence {
    const bankBook = this.#book.holdings;
    return { bankTitles: this.#told, bankWords: this.#words, bankBook };
  }

  async open(): Promise<void> {
    const path = `/api/credores/${BANKED_CREDOR}/billing-account`;
    const body = { expectedVersion: 0, document: ACCOUNT };
    await insist(this.#world, () => asAdmin(this.#world, 'PUT', path, body));
  }

  /** The credor has boletos of some debts registered, and some that it sent before replaced by others. */
  async takeRemessa(contracts: ReadonlyMap<string, SentContract>): Promise<void> {
    this.#sequence += 1;
    const dice = diceOf(this.#seed + this.#sequence);
    const chosen = [...contracts].filter(
      ([, { credorId }]) => credorId === BANKED_CREDOR && dice.chance(REGISTERED),
    );
    const fresh = chosen.map(([contract, { cpf, amount }]) =>
      this.#newTitle({ contract, cpf, amount }, dice),
    );
    const replaced = this.#waiting.filter(() => dice.chance(REPLACED));
    const others = replaced.map((title) => this.#newTitle(title, dice));
    const entries = [...fresh, ...others].map((title) => orderOf('entry', title));
    const baixas = replaced.map((title) => orderOf('baixa', title));
    const left = await this.#order([...baixas, ...entries]);
    const asked = (instruction: string) =>
      left.flatMap((order) => (order.instruction === instruction ? [order.title] : []));
    this.#fresh = asked('entry');
    this.#leaving = asked('baixa');
    if (left.length > 0) this.#book.take(await this.#fileOf(this.#sequence), this.#world.aws.now());
  }

  #newTitle(
    { contract, cpf, amount: most }: Pick<OwnTitle, 'contract' | 'cpf' | 'amount'>,
    dice: Dice,
  ): OwnTitle {
    const issuedOn = this.#today();
    const titulo = aTitulo({
      nossoNumero: this.#nextTitle(),
      documentNumber: contract,
      amount: centavos(Math.min(dice.between(3_000, 90_000), most)),
      issuedOn,
      dueDate: addDays(issuedOn, dice.between(2, 20)),
    });
    const { nossoNumero, amount } = titulo;
    return { contract, cpf, credorId: BANKED_CREDOR, nossoNumero, amount, titulo };
  }

  /** Asks for a remessa; whose file did not come in yet, and what may not be asked for, is left out, as the answer says. @returns what was ordered */
  async #order(wanted: readonly Order[]): Promise<readonly Order[]> {
    if (wanted.length === 0) return [];
    const orders = wanted.map(({ instruction, title: { titulo, contract } }) =>
      instruction === 'entry'
        ? { instruction, titulo, debts: [contract] }
        : { instruction, titulo },
    );
    const asked = { credorId: BANKED_CREDOR, sequence: this.#sequence, orders };
    try {
      await insist(this.#world, () => asAdmin(this.#world, 'POST', '/api/remessas', asked));
      return wanted;
    } catch (error) {
      const told = String(error).matchAll(/"path":"orders\.(\d+)\.(?:debts|titulo\.amount)"/g);
      const refused = new Set([...told].map(([, index]) => Number(index)));
      if (refused.size === 0) throw error;
      return this.#order(wanted.filter((_, index) => !refused.has(index)));
    }
  }

  /** The file itself, as the credor's people take it to the bank. */
  async #fileOf(sequence: number): Promise<string> {
    const path = `/api/remessas/${BANKED_CREDOR}/${sequence}`;
    const remessa = await insist(this.#world, () => asAdmin(this.#world, 'GET', path));
    const { downloadUrl } = WrittenRemessa.parse(remessa);
    return (await insist(this.#world, () => downloaded(this.#world, downloadUrl))) ?? '';
  }

  /** Tells what was taken in, paid and written off since, and at times of a title that is another company's. */
  async sendRetorno(): Promise<void> {
    this.#files += 1;
    const dice = diceOf(this.#seed - this.#files);
    const words = [
      ...this.#fresh.map((title) => wordOn(title, dice.chance(REJECTED) ? '03' : '02')),
      ...this.#leaving.map((title) => wordOn(title, '09')),
      ...this.#waiting
        .filter((title) => !this.#leaving.includes(title))
        .flatMap((title) => (dice.chance(WRITTEN_OFF) ? [wordOn(title, '09')] : [])),
    ];
    const gone = new Set(
      words.flatMap(({ code, nossoNumero }) => (code === '02' ? [] : [nossoNumero])),
    );
    const open = [...this.#waiting, ...this.#fresh].filter((one) => !gone.has(one.nossoNumero));
    // What is taken in today is paid on another day.
    const paid = this.#waiting.filter((title) => open.includes(title) && dice.chance(PAID));
    this.#waiting = open.filter((title) => !paid.includes(title));
    this.#fresh = [];
    this.#leaving = [];
    this.#words.push(...words);
    for (const { nossoNumero } of [...paid, ...words.filter(({ code }) => code !== '02')])
      this.#book.end(nossoNumero, this.#world.aws.now());
    const strange = dice.chance(STRANGE)
      ? [
          {
            credorId: BANKED_CREDOR,
            nossoNumero: this.#nextTitle(),
            cpf: null,
            amount: dice.between(1_000, 90_000),
          },
        ]
      : [];
    const titles = [...paid, ...strange];
    if (titles.length + words.length === 0) return;
    this.#told.push(...titles);
    const yesterday = addDays(this.#today(), -1);
    const told = [
      ...words.map((word) => wordLine(word, yesterday)),
      ...titles.map((title) => paidLine(title, yesterday)),
    ];
    const lines = retornoLines(ACCOUNT, 240, told, this.#files);
    await this.#send(`CB${this.#files}.RET`, trimmed(lines, dice));
    if (dice.chance(AGAIN)) await this.#send(`CB${this.#files}-2.RET`, trimmed(lines, dice));
  }

  /** Tells in a last file what became of what was asked of it; somebody of the credor looks whether all files came in. */
  async close(): Promise<void> {
    await this.sendRetorno();
    const answer = await insist(this.#world, () =>
      asAdmin(this.#world, 'GET', `/api/retornos?credorId=${BANKED_CREDOR}`),
    );
    const refused = Retornos.parse(answer).items.find(({ status }) => status === 'refused');
    if (refused) throw new Error(`a retorno was refused: ${refused.failure}`);
  }

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
      uploadTo(this.#world, '/api/retornos', { credorId: BANKED_CREDOR, fileName }, content),
    );
    await aws.advanceTo(aws.now() + MINUTE_MS);
  }
}

const trimmed = (lines: readonly string[], dice: Dice): readonly string[] =>
  dice.chance(TRIMMED) ? lines.map((line) => line.trimEnd()) : lines;
