import type { RemessaRequest } from '#events/api/cnab.ts';
import type { BillingAccount } from '#shared/domain/cnab/billing-account.ts';
import { RemessaRefused, writeRemessa } from '#shared/domain/cnab/remessa/write-remessa.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf, toLocal } from '#shared/domain/values/zone.ts';
import { claimRemessa, readRemessa, type Remessa } from '#shared/table/remessas.ts';
import type { ApiDeps } from './api-deps.ts';
import { giveBack } from './hold-debts.ts';
import { holdTitulos } from './hold-titulos.ts';
import { newRemessa } from './new-remessa.ts';
import { Refusal } from './refusal.ts';
import {
  type OwnedTitulo,
  ownersOfTitulos,
  refuseUncollectable,
  registerTitulos,
} from './register-titulos.ts';

/**
 * Writes a remessa whole or not at all: the orders are checked, the debts are taken for their boletos, the number is
 * taken, the boletos become charges, and the file is put in its place. Each step may be repeated, so that a request that was cut off is asked again.
 *
 * @throws Refusal naming the order and the field, or when the number belongs to another remessa
 */
export async function writeRemessaFile(
  deps: ApiDeps,
  request: RemessaRequest,
  account: BillingAccount,
  written: { readonly by: string; readonly at: Instant },
): Promise<Remessa> {
  const { credorId, sequence, orders } = request;
  refuseProtest(orders);
  textOf(request, account, written.at);
  const asked = newRemessa(request, account, written);
  const owned = await ownersOfTitulos(deps, request, account.bank);
  const taken = await readRemessa(deps.table, credorId, sequence);
  // What was taken once is finished, whatever has become of its debts since.
  const remessa =
    taken?.ordersHash === asked.ordersHash ? taken : await takeNumber(deps, asked, owned, orders);
  await registerTitulos(deps, owned, remessa);
  const text = textOf(request, account, remessa.writtenAt);
  await deps.files.write(remessa.key, text, 'text/plain; charset=us-ascii');
  return remessa;
}

/** The debts are taken before the number, so that no number is without its boletos. */
async function takeNumber(
  deps: ApiDeps,
  asked: Remessa,
  owned: readonly OwnedTitulo[],
  orders: RemessaRequest['orders'],
): Promise<Remessa> {
  const writtenOff = orders.flatMap(({ instruction, titulo }) =>
    instruction === 'baixa' ? [titulo.nossoNumero] : [],
  );
  refusePast(orders, localDateOf(asked.writtenAt, BOOK_ZONE));
  await refuseUncollectable(deps, owned, asked, writtenOff);
  const held = await holdTitulos(deps, owned, asked, writtenOff);
  const remessa = await claimRemessa(deps.table, asked);
  if (remessa.ordersHash === asked.ordersHash) return remessa;
  await giveBack(deps, held);
  throw numberTaken(remessa);
}

/** A protest wants proof that the debtor was told, and its wait: the debt's own listing keeps both, and no remessa does. */
function refuseProtest(orders: RemessaRequest['orders']): void {
  const paths = orders.flatMap(({ instruction, titulo }, index) => [
    ...(instruction === 'protest' ? [`orders.${index}.instruction`] : []),
    ...(titulo.protestAfterDays === null ? [] : [`orders.${index}.titulo.protestAfterDays`]),
  ]);
  if (paths.length === 0) return;
  const message =
    'Uma remessa não pede protesto, porque ele exige aviso comprovado ao devedor e prazo. Peça-o na ficha do devedor e deixe "protestAfterDays" nulo.';
  const errors = paths.map((path) => ({ path, message }));
  throw new Refusal(400, 'Remessa recusada', message, { errors });
}

/** No bank registers what is due already, and nobody could pay it: it would only come back rejected. */
function refusePast(orders: RemessaRequest['orders'], today: LocalDate): void {
  const errors = orders.flatMap(({ instruction, titulo: { dueDate } }, index) => {
    if (instruction !== 'entry' || dueDate >= today) return [];
    const message = `O vencimento ${formatDate(dueDate)} já passou, e o banco recusaria a entrada; use ${formatDate(today)} ou depois.`;
    return [{ path: `orders.${index}.titulo.dueDate`, message }];
  });
  if (errors.length === 0) return;
  const detail = errors.map(({ message }) => message).join(' ');
  throw new Refusal(400, 'Remessa recusada', detail, { errors });
}

function textOf(
  { sequence, orders }: RemessaRequest,
  account: BillingAccount,
  at: Instant,
): string {
  try {
    return [...writeRemessa(account, { sequence, at: toLocal(at, BOOK_ZONE) }, orders)].join('');
  } catch (error) {
    throw error instanceof RemessaRefused ? refusalOf(error) : error;
  }
}

function refusalOf({ order, problems }: RemessaRefused): Refusal {
  const place = order === null ? 'conta' : `orders.${order}`;
  const errors = problems.map(({ field, reason }) => {
    const path = `${place}.${field}`;
    return { path, message: `O campo "${path}" não serve: ${reason}.` };
  });
  const detail = errors.map(({ message }) => message).join(' ');
  return new Refusal(400, 'Remessa recusada', detail, { errors });
}

export const numberTaken = ({ sequence, writtenAt }: Remessa): Refusal =>
  new Refusal(
    409,
    'Número já usado',
    `A remessa ${sequence} foi escrita em ${writtenAt} com outras ordens. Use o próximo número do banco.`,
  );
