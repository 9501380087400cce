import type { Debt } from '#shared/domain/debt/debt.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { dayOf } from '#local/simulation/laws/evidence/contacted.ts';
import type { Contacted } from '#local/simulation/laws/evidence/contacted.ts';
import { askedUntil } from './terms.ts';

/** What is owed of the ladder that the message is of: the case's own debts, or an agreement's instalments. */
export const openDueDates = (contact: Contacted): readonly LocalDate[] =>
  owed(contact).map(fallsDue).toSorted();

/** When it falls due: of which nothing is open but what went back, with that. */
function fallsDue({ dueDate, backUntil = dueDate, ledger }: Debt): LocalDate {
  const { principalOpen, fineOpen, interestOpen, givenBack = 0 } = ledger;
  const isBackAlone = principalOpen + fineOpen + interestOpen <= givenBack;
  return isBackAlone && backUntil > dueDate ? backUntil : dueDate;
}

function owed({ before, claim }: Contacted): readonly Debt[] {
  const { purpose } = claim;
  const agreementId =
    purpose.kind === 'regua-step' || purpose.kind === 'call' ? purpose.agreementId : undefined;
  return before.debts.filter(
    (debt) =>
      debt.credorId === claim.credorId &&
      debt.instalment?.agreementId === agreementId &&
      isOwed(debt),
  );
}

export const isOwed = ({ status, ledger }: Debt): boolean =>
  status !== 'agreed' &&
  status !== 'withdrawn' &&
  ledger.principalOpen + ledger.fineOpen + ledger.interestOpen > 0;

/** Those of them that the law lets anybody ask for. */
export const collectible = (contact: Contacted): readonly LocalDate[] =>
  owed(contact)
    .filter((debt) => dayOf(contact) <= lastDayOf(debt))
    .map(fallsDue)
    .toSorted();

/** The last day on which a debt of a record may be asked for. */
export const lastDayOf = ({ dueDate, dueBefore, instalment, terms }: Debt): string =>
  askedUntil(dueBefore?.[0]?.dueDate ?? dueDate, instalment ? undefined : terms.kind);
