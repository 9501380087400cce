import type { BankCode } from '#shared/domain/cnab/banks/bank.ts';
import { nossoNumeroKey } from '#shared/domain/cnab/nosso-numero-key.ts';
import { changesCharge, chargeFactOf } from '#shared/domain/cnab/retorno/charge-fact.ts';
import { lineIdOf } from '#shared/domain/cnab/retorno/settlement-id.ts';
import type { Title } from '#shared/domain/cnab/retorno/title.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { findRefs } from '#shared/table/refs.ts';
import type { ReadRetornoDeps } from './deps.ts';

const DEBTORS_AT_ONCE = 8;

/**
 * Tells each charge of ours what its bank said of the boleto: taken in, refused, written off. What was said before changes
 * nothing, and so does news of a boleto that is not ours.
 */
export async function tellCharges(
  titles: readonly Title[],
  { credorId, bank }: { readonly credorId: CredorId; readonly bank: BankCode },
  { table, now }: Pick<ReadRetornoDeps, 'table' | 'now'>,
): Promise<void> {
  const news = titles.filter(changesCharge);
  const keyOf = ({ nossoNumero }: Title) => nossoNumeroKey(credorId, bank, nossoNumero);
  const refs = await findRefs(table, 'nosso-numero', [...new Set(news.map(keyOf))]);
  const byBoleto = [...Map.groupBy(news, keyOf)];
  await inParallel(byBoleto, DEBTORS_AT_ONCE, async ([key, own]) => {
    const ref = refs.get(key);
    if (!ref) return;
    for (const title of own) {
      const cause = `retorno:${lineIdOf(bank, title)}`.slice(0, 200);
      await changeDebtor(
        table,
        ref.debtorId,
        { actor: 'gateway:cnab', cause, at: now() },
        ({ record }) => {
          const charge = record.charges.find(({ chargeId }) => chargeId === ref.target['chargeId']);
          const fact = chargeFactOf(charge, title);
          return { outcome: 'told', decision: fact ? { facts: [fact] } : null };
        },
      );
    }
  });
}
