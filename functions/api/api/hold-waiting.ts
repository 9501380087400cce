import type { ChargeId } from '#shared/domain/values/ids.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import type { ApiDeps } from './api-deps.ts';
import { holdDebts, holderText } from './hold-debts.ts';
import type { Numbered } from './number-waiting.ts';

const BOLETOS_AT_ONCE = 8;

/**
 * Takes the debts of boletos that waited, each for itself. Whoever finds that another boleto has them waits on.
 *
 * @returns pt-BR, by charge: why it may not go
 */
export async function holdWaiting(
  deps: Pick<ApiDeps, 'table' | 'now'>,
  numbered: readonly Numbered[],
  remessa: number,
): Promise<ReadonlyMap<ChargeId, string>> {
  const refusals = new Map<ChargeId, string>();
  const entries = numbered.filter(({ order }) => order.instruction === 'entry');
  const writtenOff = new Set(
    numbered.flatMap(({ order: { instruction, titulo } }) =>
      instruction === 'baixa' ? [titulo.nossoNumero] : [],
    ),
  );
  await inParallel(entries, BOLETOS_AT_ONCE, async ({ waiting: { item, charge }, order }) => {
    const { chargeId, credorId, debtorId } = item;
    const { nossoNumero, amount, dueDate } = order.titulo;
    const boleto = { chargeId, credorId, nossoNumero, amount, dueDate, remessa };
    const going = { ...boleto, debtorId, debtIds: charge.debtIds };
    const answer = await holdDebts(deps, going, (number) => writtenOff.has(number));
    if (answer.outcome === 'held') return;
    const holder = holderText(answer.conflict.by, 'a mesma dívida');
    refusals.set(chargeId, `${holder}; este espera pela próxima.`);
  });
  return refusals;
}
