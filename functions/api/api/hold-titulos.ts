import { nossoNumeroKey } from '#shared/domain/cnab/nosso-numero-key.ts';
import { chargeOfTitulo } from '#shared/domain/cnab/remessa/register-titulo.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import type { Remessa } from '#shared/table/remessas.ts';
import type { ApiDeps } from './api-deps.ts';
import { conflictText, giveBack, holdDebts, type Taken } from './hold-debts.ts';
import { type FieldProblem, Refusal } from './refusal.ts';
import type { OwnedTitulo } from './register-titulos.ts';

const BOLETOS_AT_ONCE = 8;

/**
 * Takes the debts of all boletos of a remessa, or of none.
 *
 * @param writtenOff the nosso números whose baixa the same file asks for
 * @returns what was taken, to be given back when the number turns out to be another remessa's
 * @throws Refusal naming each order, the debts and the boleto that asks for them already
 */
export async function holdTitulos(
  deps: Pick<ApiDeps, 'table' | 'now'>,
  owned: readonly OwnedTitulo[],
  { credorId, bank, sequence, ordersHash }: Remessa,
  writtenOff: readonly string[],
): Promise<readonly Taken[]> {
  const keyOf = (nossoNumero: string) => nossoNumeroKey(credorId, bank, nossoNumero);
  const ending = new Set(writtenOff.map(keyOf));
  const taken: Taken[] = [];
  const problems: FieldProblem[] = [];
  await inParallel(owned, BOLETOS_AT_ONCE, async ({ titulo, debtorId, debtIds, index, codes }) => {
    const { nossoNumero, amount, dueDate } = titulo;
    const chargeId = chargeOfTitulo(debtorId, { credorId, bank }, nossoNumero);
    const boleto = { credorId, chargeId, nossoNumero, amount, dueDate };
    const going = { ...boleto, debtorId, debtIds, remessa: sequence, ordersHash };
    const answer = await holdDebts(deps, going, (number) => ending.has(keyOf(number)));
    if (answer.outcome === 'held') {
      taken.push(...answer.taken);
      return;
    }
    const { conflict } = answer;
    const told = codes.filter((_, at) => conflict.debtIds.some((one) => one === debtIds[at]));
    const message = conflictText(conflict, told.join(', '));
    problems.push({ path: `orders.${index}.debts`, message });
  });
  if (problems.length === 0) return taken;
  await giveBack(deps, taken);
  const detail = problems.map(({ message }) => message).join(' ');
  throw new Refusal(409, 'Dívida já cobrada por outro boleto', detail, { errors: problems });
}
