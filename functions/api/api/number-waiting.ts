import type * as z from 'zod';
import type { WaitingRemessaRequest } from '#events/api/cnab.ts';
import type { BillingAccount } from '#shared/domain/cnab/billing-account.ts';
import { nossoNumeroKey } from '#shared/domain/cnab/nosso-numero-key.ts';
import type { TituloDraft } from '#shared/domain/cnab/remessa/boleto-of-charge.ts';
import { numberBoleto } from '#shared/domain/cnab/remessa/number-boleto.ts';
import type { RemessaOrder } from '#shared/domain/cnab/remessa/titulo.ts';
import { RemessaRefused, writeRemessa } from '#shared/domain/cnab/remessa/write-remessa.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import { type Instant, localDateOf, toLocal } from '#shared/domain/values/zone.ts';
import { findRefs } from '#shared/table/refs.ts';
import { leaveRemessa, takeNumbers, takeWaiting } from '#shared/table/waiting-boletos.ts';
import type { ApiDeps } from './api-deps.ts';
import { holdWaiting } from './hold-waiting.ts';
import { Refusal } from './refusal.ts';
import type { Waiting } from './waiting-boletos.ts';

/** As many as one request writes in time. */
const ORDERS_MAX = 500;
/** Numbers that somebody gave by hand are stepped over. */
const ROUNDS_MAX = 5;

type Asked = z.infer<typeof WaitingRemessaRequest>;
export type Numbered = { readonly waiting: Waiting; readonly order: RemessaOrder };
export type Unnumbered = { readonly one: Waiting; readonly problem: string };

/**
 * Gives every boleto that is to be registered its number, for good, and puts it into the remessa: whoever is in it already,
 * because it was cut off, keeps the number. What does not fit the bank's file, or whose debts another boleto has, stays out. Orders are in the order of their numbers, those to be written off last.
 *
 * @throws Refusal when the account lacks what the bank's numbers are made of
 */
export async function numberWaiting(
  deps: Pick<ApiDeps, 'table' | 'now'>,
  waiting: readonly Waiting[],
  { credorId, sequence }: Asked,
  account: BillingAccount,
  at: Instant,
): Promise<{ readonly numbered: readonly Numbered[]; readonly unfit: readonly Unnumbered[] }> {
  const { table } = deps;
  const today = localDateOf(at, BOOK_ZONE);
  const going = waiting
    .filter(({ verdict }) => verdict.outcome === 'entry' || verdict.outcome === 'baixa')
    .slice(0, ORDERS_MAX);
  const numbers = await numbersFor(
    table,
    going.filter(({ verdict, item }) => verdict.outcome === 'entry' && item.number === undefined),
    { credorId, account, today },
  );
  const unfit: Unnumbered[] = [];
  const fitting: (Numbered & { readonly number: number | null })[] = [];
  for (const one of going) {
    const number = one.item.number ?? numbers.get(one.item.chargeId) ?? null;
    const made = orderOf(one, number, account, today);
    const problem = made.ok ? misfit(made.value, account, sequence, at) : made.reason;
    if (problem !== null) unfit.push({ one, problem });
    else if (made.ok) fitting.push({ waiting: one, order: made.value, number });
  }
  const refusals = await holdWaiting(deps, fitting, sequence);
  const numbered: typeof fitting = [];
  for (const one of fitting) {
    const { item } = one.waiting;
    const refusal = refusals.get(item.chargeId);
    if (refusal !== undefined) {
      if (item.remessa === sequence) await leaveRemessa(table, item, sequence);
      unfit.push({ one: one.waiting, problem: refusal });
      continue;
    }
    const taken = { remessa: sequence, number: one.number };
    if (item.remessa === sequence || (await takeWaiting(table, item, taken))) numbered.push(one);
  }
  const place = ({ number }: { readonly number: number | null }) => number ?? Infinity;
  return { numbered: numbered.toSorted((a, b) => place(a) - place(b)), unfit };
}

function orderOf(
  { verdict }: Waiting,
  number: number | null,
  account: BillingAccount,
  madeOn: LocalDate,
): Parsed<RemessaOrder> {
  if (verdict.outcome === 'baixa') {
    return accepted({ instruction: 'baixa', titulo: verdict.titulo });
  }
  if (verdict.outcome !== 'entry' || number === null) return refused('Ficou sem número.');
  const made = numberBoleto(account, number, { ...verdict.draft, madeOn });
  if (!made.ok) return refused(`O boleto não pôde ser numerado: ${made.reason}.`);
  const { nossoNumero, nossoNumeroDigit } = made.value;
  const titulo = { ...verdict.draft, nossoNumero, nossoNumeroDigit };
  return accepted({ instruction: 'entry', titulo });
}

/** Tries an order alone, so that one that does not fit the bank's columns keeps no other from going. */
function misfit(
  order: RemessaOrder,
  account: BillingAccount,
  sequence: number,
  at: Instant,
): string | null {
  try {
    const file = { sequence, at: toLocal(at, BOOK_ZONE) };
    for (const _ of writeRemessa(account, file, [order])) continue;
    return null;
  } catch (error) {
    if (!(error instanceof RemessaRefused) || error.order === null) throw error;
    const why = error.problems.map(({ field, reason }) => `${field}: ${reason}`).join('; ');
    return `Não cabe no leiaute do banco: ${why}.`;
  }
}

type Series = {
  readonly credorId: Asked['credorId'];
  readonly account: BillingAccount;
  readonly today: LocalDate;
};

/** A free number for each, by charge. */
async function numbersFor(
  table: ApiDeps['table'],
  unnumbered: readonly Waiting[],
  { credorId, account, today }: Series,
): Promise<ReadonlyMap<string, number>> {
  const free: number[] = [];
  const keyOf = (number: number, draft: TituloDraft): string | null => {
    const made = numberBoleto(account, number, { ...draft, madeOn: today });
    return made.ok ? nossoNumeroKey(credorId, account.bank, made.value.nossoNumero) : null;
  };
  const [first] = unnumbered.flatMap(({ verdict }) =>
    verdict.outcome === 'entry' ? [verdict.draft] : [],
  );
  if (first === undefined) return new Map();
  const { firstNumber = 1, bank } = account;
  const probe = numberBoleto(account, firstNumber, { ...first, madeOn: today });
  if (!probe.ok) throw accountLacks(probe.reason);
  for (let round = 0; free.length < unnumbered.length && round < ROUNDS_MAX; round++) {
    const count = unnumbered.length - free.length;
    const begin = await takeNumbers(table, { credorId, bank }, count, firstNumber);
    const taken = Array.from({ length: count }, (_, index) => begin + index);
    const keys = taken.flatMap((number) => keyOf(number, first) ?? []);
    const used = await findRefs(table, 'nosso-numero', keys);
    free.push(...taken.filter((number) => !used.has(keyOf(number, first) ?? '')));
  }
  return new Map(
    unnumbered.flatMap(({ item }, index): [string, number][] => {
      const number = free[index];
      return number === undefined ? [] : [[item.chargeId, number]];
    }),
  );
}

const accountLacks = (reason: string): Refusal =>
  new Refusal(409, 'A conta de cobrança não numera boletos', `Não dá para numerar: ${reason}.`);
