import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';
import { overrideIdOf } from '#shared/domain/values/derive-ids.ts';
import type { CredorId, DebtId, OverrideId } from '#shared/domain/values/ids.ts';
import { isOpen } from '#shared/domain/debt/debt.ts';
import { OVERRIDES_MAX } from './case.ts';
import { caseOf } from './case-figures.ts';
import type { OverrideChange } from './override.ts';
import type { PauseMotive } from './pause.ts';
import type { LadderDecision } from './rest-ladder.ts';

/**
 * Does something otherwise for one debtor than the régua of their case says.
 *
 * @param wish `debtId` for as long as the ladder stands on the due date of this debt; null for all of the case
 * @param cause of the request, of which the override's id is made
 */
export function overrideStep(
  record: RegisteredRecord,
  credorId: CredorId,
  wish: {
    readonly change: OverrideChange;
    readonly debtId: DebtId | null;
    readonly motive: PauseMotive;
  },
  regua: Regua,
  cause: string,
): LadderDecision {
  const { change, debtId, motive } = wish;
  const known = caseOf(record, credorId);
  if (known === null || known.status === 'settled') {
    return { refused: 'não há cobrança em andamento deste credor' };
  }
  const steps = [...regua.steps, ...(change.kind === 'shift' ? [] : regua.reactions)];
  if (change.stepId !== undefined && !steps.some(({ stepId }) => stepId === change.stepId)) {
    const names = steps.map(({ stepId }) => stepId).join(', ');
    return { refused: `a régua não tem o passo "${change.stepId}"; use um destes: ${names}` };
  }
  const debts = record.debts.filter((debt) => isOpen(debt) && debt.credorId === credorId);
  if (debtId !== null && !debts.some((debt) => debt.debtId === debtId)) {
    return { refused: `não há dívida em aberto "${debtId}" deste credor` };
  }
  if ((known.overrides ?? []).length >= OVERRIDES_MAX) {
    return { refused: `já há ${OVERRIDES_MAX} exceções; desfaça uma, ou use outra régua` };
  }
  const overrideId = overrideIdOf(record.debtor.debtorId, cause);
  const place = { overrideId, credorId, ...(debtId && { debtId }) };
  return { facts: [{ type: 'step-overridden', ...place, change, motive }] };
}

/** Does as the régua says again. */
export function liftOverride(record: RegisteredRecord, overrideId: OverrideId): LadderDecision {
  const known = record.cases.find(({ overrides = [] }) =>
    overrides.some((override) => override.overrideId === overrideId),
  );
  return known
    ? { facts: [{ type: 'override-lifted', credorId: known.credorId, overrideId }] }
    : { refused: 'não há exceção com este código; atualize a página' };
}
