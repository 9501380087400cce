import { caseOf, openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { isSigned } from '#shared/domain/agreement/agreement.ts';
import {
  agreementOf,
  endsOnlyByWord,
  openInstalmentsOf,
} from '#shared/domain/agreement/agreement-figures.ts';
import { lastDayFor } from '#shared/domain/agreement/grace.ts';
import { stillOwedAgain } from '#shared/domain/agreement/owed-again.ts';
import type { StillOwed } from '#shared/domain/debt/owed-again.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Purpose } from '#shared/domain/history/entries/contact.ts';
import { debtsOwedAgain, debtsRestingAgain } from '#shared/domain/payment/debts-owe-again.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';

/** Why something that was paid is missing again. `valor` went back from `desde` to `data`; zero where a debt was corrected. */
export type GivenBackFacts = {
  readonly valor: Centavos;
  readonly desde: LocalDate;
  readonly data: LocalDate;
  readonly falta: Centavos;
  /** The last day to pay the first of it without fine or interest. */
  readonly ate: LocalDate;
  /** The agreement had been kept: its discount is final. */
  readonly cumprido: boolean;
  /** What will be missing once the agreement is kept in which its debts rest; zero where nothing waits for that. */
  readonly depois: Centavos;
};

type Sources = {
  readonly record: RegisteredRecord;
  readonly purpose: Purpose;
  /** The debtor's own day. */
  readonly today: LocalDate;
};

/** A reminder speaks of it where it is among what the reminder is about. */
export function givenBackSpokenOf(
  sources: Sources & { readonly credorId: CredorId },
): GivenBackFacts | null {
  const { record, purpose, today, credorId } = sources;
  if (purpose.kind === 'owed-again-notice') {
    const owed = debtsOwedAgain(record, credorId);
    const resting = debtsRestingAgain(record, credorId);
    const known = owed ?? (resting && { ...resting, missing: ZERO_CENTAVOS, payBy: today });
    return known && { ...factsOf(record, known, false), depois: resting?.amount ?? ZERO_CENTAVOS };
  }
  if (purpose.kind !== 'regua-step' && purpose.kind !== 'agreement-notice') return null;
  if (purpose.kind === 'regua-step' && !purpose.agreementId)
    return givenBackOfDebts(record, credorId, today);
  const agreement = purpose.agreementId ? agreementOf(record, purpose.agreementId) : null;
  if (!agreement || !isSigned(agreement)) return null;
  const owed = stillOwedAgain(record, agreement);
  if (!owed || (purpose.kind === 'agreement-notice' && purpose.news !== 'owes-again')) return null;
  const next = openInstalmentsOf(record, agreement)[0]?.dueDate ?? today;
  if (purpose.kind === 'regua-step' && owed.payBy > (next > today ? next : today)) return null;
  return factsOf(record, owed, endsOnlyByWord(record, agreement));
}

/** A reminder of debts speaks of it from the day on which one of them is what it reminds of. */
function givenBackOfDebts(
  record: RegisteredRecord,
  credorId: CredorId,
  today: LocalDate,
): GivenBackFacts | null {
  const owed = debtsOwedAgain(record, credorId);
  const own = openDebtsOf(record, credorId).filter(({ instalment }) => !instalment);
  const days = own.map(({ dueDate }) => dueDate).toSorted();
  const horizon = days[0] !== undefined && days[0] > today ? days[0] : today;
  const parts = caseOf(record, credorId)?.owedAgain?.parts ?? [];
  const isSpokenOf = own.some(
    ({ debtId, dueDate }) =>
      dueDate <= horizon && parts.some((part) => part.debtId === debtId && !part.rests),
  );
  return owed && isSpokenOf ? factsOf(record, owed, false) : null;
}

const factsOf = (
  { debtor: { zone } }: RegisteredRecord,
  { returned, since, at, missing, payBy }: Omit<StillOwed, 'by'>,
  cumprido: boolean,
): GivenBackFacts => ({
  valor: returned,
  desde: localDateOf(since, zone),
  data: localDateOf(at, zone),
  falta: missing,
  ate: payBy,
  cumprido,
  depois: ZERO_CENTAVOS,
});

/** No day where the agreement breaks by nobody's clock, nor once the last one is over and only money of before is waited for. */
export function lastDaySpokenOf({ record, purpose, today }: Sources): LocalDate | null {
  if (purpose.kind !== 'regua-step' || !purpose.agreementId) return null;
  const agreement = agreementOf(record, purpose.agreementId);
  const [earliest] = openInstalmentsOf(record, { agreementId: purpose.agreementId });
  if (!earliest || agreement?.status !== 'active' || endsOnlyByWord(record, agreement)) return null;
  const last = lastDayFor(record, agreement, earliest.dueDate);
  return last < today ? null : last;
}
