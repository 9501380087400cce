import type * as z from 'zod';
import type { WaitingBoletoView, WaitingRemessaRequest } from '#events/api/cnab.ts';
import type { BillingAccount } from '#shared/domain/cnab/billing-account.ts';
import { SPENT_REASONS } from '#shared/domain/cnab/remessa/boleto-of-charge.ts';
import { writeRemessa } from '#shared/domain/cnab/remessa/write-remessa.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { type Instant, localDateOf, toLocal } from '#shared/domain/values/zone.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { claimRemessa, readRemessa, type Remessa } from '#shared/table/remessas.ts';
import { endWaiting } from '#shared/table/waiting-boletos.ts';
import type { ApiDeps } from './api-deps.ts';
import { newRemessa } from './new-remessa.ts';
import { numberWaiting, type Numbered } from './number-waiting.ts';
import { Refusal } from './refusal.ts';
import { registerWaiting } from './register-waiting.ts';
import { lookAtWaiting, nextSequence, type Waiting, waitingView } from './waiting-boletos.ts';
import { numberTaken } from './write-remessa-file.ts';

type Asked = z.infer<typeof WaitingRemessaRequest>;
type LeftOut = z.input<typeof WaitingBoletoView>;

/**
 * Writes a remessa of the charges that wait for one: each is numbered and goes, or is told why not. The file is put in its
 * place first, then the number is taken, then the charges are told; asking again with the same number finishes
 * whatever was cut off, and gives the same file.
 *
 * @throws Refusal when nothing can go, or the number is not the next
 */
export async function writeWaitingRemessa(
  deps: ApiDeps,
  asked: Asked,
  account: BillingAccount,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<{ readonly remessa: Remessa; readonly leftOut: readonly LeftOut[] }> {
  const { credorId, sequence } = asked;
  const today = localDateOf(at, BOOK_ZONE);
  const known = await readRemessa(deps.table, credorId, sequence);
  if (known && known.of !== 'waiting') throw numberTaken(known);
  const { waiting, gone } = await lookAtWaiting(deps, credorId, today);
  if (known) {
    await registerWaiting(deps, waiting, known, account);
    return { remessa: known, leftOut: [] };
  }
  const next = await nextSequence(deps, credorId);
  if (sequence !== next) throw notNext(sequence, next);
  await finishOthers(deps, waiting, account);
  for (const item of gone) await endWaiting(deps.table, item, at);
  const spent = waiting.filter(({ verdict }) => verdict.outcome === 'spent');
  for (const one of spent) await giveUp(deps, one, { by, at });

  const { numbered: fitting, unfit } = await numberWaiting(deps, waiting, asked, account, at);
  const held = waiting.filter(({ verdict }) => verdict.outcome === 'held');
  const leftOut = [
    ...spent.map((one) => waitingView(one)),
    ...held.map((one) => waitingView(one)),
    ...unfit.map(({ one, problem }) => waitingView(one, problem)),
  ];
  if (fitting.length === 0) throw nothingToSend(leftOut);
  const remessa = await writeFile(deps, fitting, asked, account, { by, at });
  await registerWaiting(deps, waiting.filter(goesIn(fitting)), remessa, account);
  return { remessa, leftOut };
}

/** Charges of a remessa that was written, and cut off before all of them were told. */
async function finishOthers(
  deps: ApiDeps,
  waiting: readonly Waiting[],
  account: BillingAccount,
): Promise<void> {
  const begun = new Set(waiting.flatMap(({ item }) => item.remessa ?? []));
  for (const sequence of begun) {
    const [first] = waiting;
    const remessa = first && (await readRemessa(deps.table, first.item.credorId, sequence));
    if (remessa) await registerWaiting(deps, waiting, remessa, account);
  }
}

const goesIn =
  (fitting: readonly Numbered[]) =>
  (one: Waiting): boolean =>
    fitting.some(({ waiting }) => waiting.item.chargeId === one.item.chargeId);

async function writeFile(
  deps: ApiDeps,
  fitting: readonly Numbered[],
  { credorId, sequence }: Asked,
  account: BillingAccount,
  written: { readonly by: string; readonly at: Instant },
): Promise<Remessa> {
  const orders = fitting.map(({ order }) => order);
  const remessa: Remessa = {
    ...newRemessa({ credorId, sequence, orders }, account, written),
    of: 'waiting',
  };
  const file = { sequence, at: toLocal(written.at, BOOK_ZONE) };
  const text = [...writeRemessa(account, file, orders)].join('');
  await deps.files.write(remessa.key, text, 'text/plain; charset=us-ascii');
  const claimed = await claimRemessa(deps.table, remessa);
  if (claimed.ordersHash !== remessa.ordersHash) throw numberTaken(claimed);
  return claimed;
}

/** The debtor is told by the page of the charge, which offers a new one. */
async function giveUp(
  { table }: ApiDeps,
  { item, verdict }: Waiting,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<void> {
  if (verdict.outcome !== 'spent') return;
  const { chargeId, credorId, debtorId } = item;
  const context = { actor: by, cause: `remessa-spent:${chargeId}`, at };
  await changeDebtor(table, debtorId, context, ({ record }) => {
    const charge = record.charges.find((known) => known.chargeId === chargeId);
    if (charge?.status !== 'requested') return { outcome: 'known', decision: null };
    const reason = SPENT_REASONS[verdict.because];
    return {
      outcome: 'spent',
      decision: { facts: [{ type: 'charge-failed', chargeId, credorId, reason }] },
    };
  });
  await endWaiting(table, item, at);
}

const notNext = (sequence: number, next: number): Refusal =>
  new Refusal(
    409,
    'Não é o próximo número',
    `A próxima remessa é a ${next}, e não a ${sequence}. Atualize a página.`,
  );

const nothingToSend = (leftOut: readonly LeftOut[]): Refusal =>
  new Refusal(
    409,
    'Nada a enviar',
    leftOut.length === 0
      ? 'Nenhuma cobrança espera por remessa.'
      : `Das ${leftOut.length} cobranças que esperam, nenhuma pode ir: ${leftOut[0]?.problem ?? ''}`,
  );
