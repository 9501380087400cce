import { type HeldDebt, holdOn } from '#shared/domain/cnab/remessa/held-debt.ts';
import type { DebtId, DebtorId } from '#shared/domain/values/ids.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { putHeldDebts, readHeldDebts } from '#shared/table/held-debts.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readRemessa } from '#shared/table/remessas.ts';
import type { ApiDeps } from './api-deps.ts';

/** How often a boleto tries while others write in between. */
const ATTEMPTS_MAX = 6;

/** A boleto that is about to go to its bank, and the remessa that carries it. */
export type Going = Omit<HeldDebt, 'debtId' | 'heldAt' | 'releasedAt' | 'version'> & {
  readonly debtorId: DebtorId;
  readonly debtIds: readonly DebtId[];
};

/** What was taken, with what stood there before. */
export type Taken = { readonly held: HeldDebt; readonly before: HeldDebt | undefined };

/** The boleto that asks for these debts already. */
export type Conflict = {
  readonly because: 'at-bank' | 'being-written';
  readonly debtIds: readonly DebtId[];
  readonly by: HeldDebt;
};

export type HoldAnswer =
  | { readonly outcome: 'held'; readonly taken: readonly Taken[] }
  | { readonly outcome: 'another'; readonly conflict: Conflict };

type Deps = Pick<ApiDeps, 'table' | 'now'>;

/**
 * Takes the debts of a boleto for it, all or none, before its remessa gets a number: of two that want one debt at the
 * same instant one meets the other. Repeating is harmless.
 *
 * @param isWrittenOff whether the same file asks for the baixa of a nosso número
 * @returns what was taken, to be given back when the remessa is refused; or the boleto that asks for a debt already
 */
export async function holdDebts(
  { table, now }: Deps,
  going: Going,
  isWrittenOff: (nossoNumero: string) => boolean,
): Promise<HoldAnswer> {
  const { debtorId, debtIds, ...boleto } = going;
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    const known = await readHeldDebts(table, debtIds);
    const at = now();
    const taken: Taken[] = [];
    for (const debtId of debtIds) {
      const before = known.get(debtId);
      const seen = before
        ? await lookAt(table, before, debtorId, isWrittenOff)
        : { isWritten: false, charge: undefined, isWrittenOff: false };
      const hold = holdOn(before, boleto, seen, at);
      if (before && (hold === 'being-written' || hold === 'at-bank')) {
        return { outcome: 'another', conflict: conflictOf(hold, before, debtIds, known) };
      }
      if (hold === 'own') continue;
      const version = (before?.version ?? 0) + 1;
      taken.push({ held: { ...boleto, debtId, heldAt: at, version }, before });
    }
    const isOurs =
      taken.length === 0 ||
      (await putHeldDebts(
        table,
        taken.map(({ held }) => held),
      ));
    if (isOurs) return { outcome: 'held', taken };
  }
  throw new Error(`The debts of the boleto ${boleto.chargeId} changed ${ATTEMPTS_MAX} times.`);
}

async function lookAt(
  table: ApiDeps['table'],
  { credorId, remessa, ordersHash, chargeId, nossoNumero }: HeldDebt,
  debtorId: DebtorId,
  isWrittenOff: (nossoNumero: string) => boolean,
) {
  const written = await readRemessa(table, credorId, remessa);
  const isWritten =
    written !== null &&
    (ordersHash === undefined ? written.of === 'waiting' : written.ordersHash === ordersHash);
  const { record } = await loadDebtor(table, debtorId);
  const charge = record.charges.find((one) => one.chargeId === chargeId);
  return { isWritten, charge, isWrittenOff: isWrittenOff(nossoNumero) };
}

const conflictOf = (
  because: Conflict['because'],
  by: HeldDebt,
  debtIds: readonly DebtId[],
  known: ReadonlyMap<DebtId, HeldDebt>,
): Conflict => ({
  because,
  by,
  debtIds: debtIds.filter((debtId) => known.get(debtId)?.chargeId === by.chargeId),
});

/** Gives back what a remessa took that goes no further, to whom it was before; what somebody else has taken since is theirs. */
export async function giveBack({ table, now }: Deps, taken: readonly Taken[]): Promise<void> {
  const releasedAt = now();
  for (const { held, before } of taken) {
    const version = held.version + 1;
    await putHeldDebts(table, [before ? { ...before, version } : { ...held, releasedAt, version }]);
  }
}

/** pt-BR: which boleto asks for them, and what to do. @param told how the creditor calls the debts */
export function conflictText({ because, by }: Conflict, told: string): string {
  return because === 'at-bank'
    ? `${holderText(by, told)}; peça a baixa dele neste arquivo ou tire-a da remessa.`
    : `${holderText(by, told)}, que está sendo escrita; espere dois minutos e peça de novo, ou tire-a da remessa.`;
}

/** pt-BR: the boleto that asks for them already. */
export function holderText(by: HeldDebt, told: string): string {
  const boleto = `O boleto ${by.nossoNumero}, de ${formatReais(by.amount)} com vencimento em ${formatDate(by.dueDate)},`;
  return `${boleto} já cobra ${told} pela remessa ${by.remessa}`;
}
