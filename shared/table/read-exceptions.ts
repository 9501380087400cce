import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { exceptionsOf } from '#shared/domain/carteira/exceptions-of.ts';
import type { CarteiraExceptions } from '#shared/domain/carteira/step-exception.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { ConfigReader } from './config-cache.ts';

/** What the carteiras of the credores that this person owes do otherwise than their réguas. */
export async function readExceptions(
  config: Pick<ConfigReader, 'find'>,
  { cases }: Pick<DebtorRecord, 'cases'>,
): Promise<CarteiraExceptions> {
  const found = await Promise.all(
    cases.map(async ({ credorId }) => {
      const carteiras = await config.find(Carteiras, 'carteiras', credorId);
      return carteiras ? [...exceptionsOf(credorId, carteiras.document)] : [];
    }),
  );
  return new Map(found.flat());
}
