import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { dayOf } from './gate-money-rules.ts';
import type { SentContact } from './sent-contact.ts';

const PRESCRIPTION_YEARS = 5;

/** What is owed of the ladder that the message is of: the case's own debts, or an agreement's instalments. */
export function openDueDates({ before, claim }: SentContact): readonly LocalDate[] {
  const { purpose } = claim;
  const agreementId = purpose.kind === 'regua-step' ? purpose.agreementId : undefined;
  return before.debts
    .filter(
      ({ credorId, ledger, status, instalment }) =>
        credorId === claim.credorId &&
        status !== 'agreed' &&
        status !== 'withdrawn' &&
        instalment?.agreementId === agreementId &&
        ledger.principalOpen + ledger.fineOpen + ledger.interestOpen > 0,
    )
    .map(({ dueDate }) => dueDate)
    .toSorted();
}

/** Those of them that are not older than the five years of the law. */
export function collectible(contact: SentContact): readonly LocalDate[] {
  const [year = '', ...rest] = dayOf(contact).split('-');
  const limit = [Number(year) - PRESCRIPTION_YEARS, ...rest].join('-');
  return openDueDates(contact).filter((dueDate) => dueDate > limit);
}
