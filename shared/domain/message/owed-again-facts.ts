import { isSigned } from '#shared/domain/agreement/agreement.ts';
import {
  agreementOf,
  endsOnlyByWord,
  openInstalmentsOf,
} from '#shared/domain/agreement/agreement-figures.ts';
import { lastDayFor } from '#shared/domain/agreement/grace.ts';
import { stillOwedAgain } from '#shared/domain/agreement/owed-again.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Purpose } from '#shared/domain/history/entries/contact.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
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
};

type Sources = {
  readonly record: RegisteredRecord;
  readonly purpose: Purpose;
  /** The debtor's own day. */
  readonly today: LocalDate;
};

/** A reminder speaks of it where it is among what the reminder is about. */
export function givenBackSpokenOf({ record, purpose, today }: Sources): GivenBackFacts | null {
  if (purpose.kind !== 'regua-step' && purpose.kind !== 'agreement-notice') return null;
  const agreement = purpose.agreementId ? agreementOf(record, purpose.agreementId) : null;
  if (!agreement || !isSigned(agreement)) return null;
  const owed = stillOwedAgain(record, agreement);
  if (!owed || (purpose.kind === 'agreement-notice' && purpose.news !== 'owes-again')) return null;
  const next = openInstalmentsOf(record, agreement)[0]?.dueDate ?? today;
  if (purpose.kind === 'regua-step' && owed.payBy > (next > today ? next : today)) return null;
  const { returned, since, at, missing, payBy } = owed;
  return {
    valor: returned,
    desde: localDateOf(since, record.debtor.zone),
    data: localDateOf(at, record.debtor.zone),
    falta: missing,
    ate: payBy,
    cumprido: endsOnlyByWord(record, agreement),
  };
}

/** No day where the agreement breaks by nobody's clock, nor once the last one is over and only money of before is waited for. */
export function lastDaySpokenOf({ record, purpose, today }: Sources): LocalDate | null {
  if (purpose.kind !== 'regua-step' || !purpose.agreementId) return null;
  const agreement = agreementOf(record, purpose.agreementId);
  const [earliest] = openInstalmentsOf(record, { agreementId: purpose.agreementId });
  if (!earliest || agreement?.status !== 'active' || endsOnlyByWord(record, agreement)) return null;
  const last = lastDayFor(agreement, earliest.dueDate, record.debtor.zone);
  return last < today ? null : last;
}
