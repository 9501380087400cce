import { hash } from 'node:crypto';
import type { SettledBoleto } from '#shared/adapters/gateways/cnab.ts';
import { payerOf } from '#shared/adapters/gateways/payer-document.ts';
import type { BankCode } from '#shared/domain/cnab/banks/bank.ts';
import { nossoNumeroKey } from '#shared/domain/cnab/nosso-numero-key.ts';
import { isMoney } from '#shared/domain/cnab/occurrences/occurrence.ts';
import type { Title } from '#shared/domain/cnab/retorno/title.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { ChargeId, type CredorId } from '#shared/domain/values/ids.ts';
import { localDateOf, toInstantOn } from '#shared/domain/values/zone.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { keepWebhook } from '#shared/table/raw-webhooks.ts';
import { findRefs } from '#shared/table/refs.ts';
import type { ReadRetornoDeps } from './deps.ts';

/** Banks tell days and no hours: noon in Brasília is the same day all over the country. */
const NOON_MINUTES = 12 * 60;
const WRITES_AT_ONCE = 16;

/**
 * Keeps what was paid, what is on its way and what the bank took back, each line once by what `idOf` names it, where it is
 * followed as webhooks are: to the debtor of its charge, or to the list of what waits for a person. The reader lets no
 * payment through without a day; one that has only its day of credit was paid by today at the latest.
 *
 * @returns the paid titles that are no boletos of ours
 */
export async function keepSettled(
  titles: readonly Title[],
  {
    credorId,
    bank,
    idOf,
  }: {
    readonly credorId: CredorId;
    readonly bank: BankCode;
    readonly idOf: (title: Title) => string;
  },
  { table, now }: Pick<ReadRetornoDeps, 'table' | 'now'>,
): Promise<readonly Title[]> {
  const told = titles.flatMap((title) => {
    const word = wordOf(title);
    return word === null ? [] : [{ title, word, settlementId: `${credorId}/${idOf(title)}` }];
  });
  if (told.length === 0) return [];
  const keyOf = ({ nossoNumero }: Title) => nossoNumeroKey(credorId, bank, nossoNumero);
  const refs = await findRefs(table, 'nosso-numero', [
    ...new Set(told.map(({ title }) => keyOf(title))),
  ]);
  const today = localDateOf(now(), BOOK_ZONE);
  await inParallel(told, WRITES_AT_ONCE, async ({ title, word, settlementId }) => {
    const chargeId = refs.get(keyOf(title))?.target['chargeId'];
    if (word === 'pending' && chargeId === undefined) return;
    const day = title.occurredOn ?? title.creditedOn ?? today;
    const isCreditAhead = title.occurredOn === null && day > today;
    const settled: SettledBoleto = {
      settlementId,
      word,
      chargeId: chargeId === undefined ? null : ChargeId.parse(chargeId),
      ...amountOf(title),
      paidAt: toInstantOn(isCreditAhead ? today : day, NOON_MINUTES, BOOK_ZONE),
      // Of a boleto that is ours the charge knows whose it is.
      ...(chargeId === undefined && payerOf(title.payerTaxId ?? undefined)),
    };
    const eventId = hash('sha256', settlementId);
    const body = JSON.stringify(settled);
    const kept = { body, strength: 'strong', receivedAt: now() } as const;
    await keepWebhook(table, { gateway: 'cnab', day, eventId }, kept);
  });
  return told.flatMap(({ title, word }) =>
    word === 'paid' && !refs.has(keyOf(title)) ? [title] : [],
  );
}

/** Of what was taken back the amount as the bank states it, else its face stands for all that was paid. */
function amountOf({ occurrence, paid, takenBack, face }: Title) {
  if (occurrence !== 'payment-reversed') return { amount: paid > 0 ? paid : face };
  return takenBack > 0 ? { amount: takenBack } : { amount: face, whole: true as const };
}

function wordOf({ occurrence }: Title): SettledBoleto['word'] | null {
  if (isMoney(occurrence)) return 'paid';
  if (occurrence === 'payment-pending') return 'pending';
  return occurrence === 'payment-reversed' ? 'reversed' : null;
}
