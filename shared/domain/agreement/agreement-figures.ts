import type { OpenDebt } from '#shared/domain/debt/debt.ts';
import { isOpen } from '#shared/domain/debt/debt.ts';
import { DEBT_PARTS, type DebtPart } from '#shared/domain/debt/ledger.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { AgreementId, CredorId } from '#shared/domain/values/ids.ts';
import { compareDates, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, sumCentavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import {
  type ActiveAgreement,
  type AgreedDebt,
  type Agreement,
  isSigned,
  type ProposedAgreement,
  type SignedAgreement,
} from './agreement.ts';

export const agreementOf = (record: DebtorRecord, agreementId: AgreementId): Agreement | null =>
  record.agreements.find((known) => known.agreementId === agreementId) ?? null;

/** The number that people call an agreement by. */
export const agreementNumber = ({ agreementId }: Pick<Agreement, 'agreementId'>): string =>
  agreementId.slice(0, 8).toUpperCase();

/**
 * The agreements with a credor that stand, the newest first. Nobody signs one beside another, but one that had been kept comes to owe
 * again beside what was signed since.
 */
export const activeAgreementsOf = (
  record: Pick<DebtorRecord, 'agreements'>,
  credorId: CredorId,
): readonly ActiveAgreement[] =>
  record.agreements
    .filter((known) => known.status === 'active')
    .filter((known) => known.credorId === credorId)
    .toSorted(newestFirst);

/** The newest of those that stand. */
export const activeAgreementOf = (
  record: DebtorRecord,
  credorId: CredorId,
): ActiveAgreement | null => activeAgreementsOf(record, credorId)[0] ?? null;

const newestFirst = (a: SignedAgreement, b: SignedAgreement): number =>
  a.acceptedAt < b.acceptedAt ? 1 : -1;

/** What was agreed and signed with a credor, whatever has become of it; the newest first. */
export const signedWith = (record: DebtorRecord, credorId: CredorId): readonly SignedAgreement[] =>
  record.agreements
    .filter(isSigned)
    .filter((known) => known.credorId === credorId)
    .toSorted(newestFirst);

/**
 * Whether an agreement that had been kept owes again by the creditor's own acts alone: it then ends unkept only by somebody's
 * word. While the payer's bank holds some of what is missing it breaks like any other, whichever of the two was first.
 */
export const endsOnlyByWord = (record: DebtorRecord, agreement: SignedAgreement): boolean =>
  agreement.keptAt !== undefined &&
  openInstalmentsOf(record, agreement).every(({ ledger }) => ledger.held === undefined);

/** Whether the debts of a proposal are owed as they were when it was made: else nobody can approve it. */
export const standsUnchanged = (
  { debts }: DebtorRecord,
  proposal: Pick<ProposedAgreement, 'debts'>,
): boolean =>
  proposal.debts.every((agreed) =>
    debts.some(
      (debt) =>
        isOpen(debt) &&
        debt.debtId === agreed.debtId &&
        canonical(debt.ledger) === canonical(agreed.ledger),
    ),
  );

/** What waits for a gestor's word and may still be approved on that day. */
export function proposalOf(
  record: DebtorRecord,
  credorId: CredorId,
  on: LocalDate,
): ProposedAgreement | null {
  for (const known of record.agreements)
    if (
      known.credorId === credorId &&
      known.status === 'proposed' &&
      on <= known.validUntil &&
      standsUnchanged(record, known)
    )
      return known;
  return null;
}

/** What is still to be paid of an agreement, the earliest first. */
export const openInstalmentsOf = (
  record: DebtorRecord,
  { agreementId }: Pick<Agreement, 'agreementId'>,
): readonly OpenDebt[] =>
  record.debts
    .filter(isOpen)
    .filter(({ instalment }) => instalment?.agreementId === agreementId)
    .toSorted((a, b) => compareDates(a.dueDate, b.dueDate));

export const owedBefore = (debts: readonly AgreedDebt[]): Centavos =>
  sumCentavos(debts.map(sumOfParts));

export const discountOf = (debts: readonly AgreedDebt[]): Centavos =>
  sumCentavos(debts.map(({ discount }) => sumOfParts(discount)));

/** What the debts were worth of one of their parts. */
export const owedOf = (debts: readonly AgreedDebt[], part: DebtPart): Centavos =>
  sumCentavos(debts.map((debt) => debt[part] ?? ZERO_CENTAVOS));

const sumOfParts = (parts: AgreedDebt['discount']): Centavos =>
  sumCentavos(DEBT_PARTS.map((part) => parts[part] ?? ZERO_CENTAVOS));

/** What the debtor pays in all: the agreed total and what Price adds. */
export const payableOf = ({
  instalments,
}: {
  readonly instalments: readonly { readonly amount: Centavos }[];
}): Centavos => sumCentavos(instalments.map(({ amount }) => amount));
