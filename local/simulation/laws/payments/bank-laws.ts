import { DOCUMENT_KEY } from '#local/world.ts';
import type { BankHolding } from '#local/simulation/behaviours/bank-book.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { openingOn } from '#local/simulation/laws/calendar/bank-days.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';

/** What holds of money that the credor's own bank tells of in files. */
export const BANK_LAWS: readonly Law[] = [
  {
    name: 'what the bank’s files tell is known once, and is whose boleto it was or waits for a person',
    breaches: (evidence) => [...titlesThatDiffer(evidence), ...inventedMoney(evidence)],
  },
  {
    name: 'what the bank says of a boleto becomes of its charge',
    breaches: ({ lives, bankWords }) =>
      bankWords.flatMap(({ nossoNumero, cpf, code }) => {
        const life = lives.find(({ person }) => person.cpf === cpf);
        const facts = life?.entries.map(({ fact }) => fact) ?? [];
        const chargeIds = new Set(
          facts.flatMap((fact) =>
            fact.type === 'charge-issued' && fact.gatewayChargeId === nossoNumero
              ? [fact.chargeId]
              : [],
          ),
        );
        const told = facts.filter(
          (fact) => fact.type === WORDS[code] && chargeIds.has(fact.chargeId),
        );
        const what = `the boleto ${nossoNumero} is told to be ${WORDS[code]}, and is so ${told.length} times`;
        return told.length === 1 ? [] : [{ debtorId: life?.debtorId ?? null, at: null, what }];
      }),
  },
  {
    name: 'a bank holds one boleto of a debt at once, and never two that may be paid',
    breaches: ({ bankBook }) =>
      bankBook.flatMap((held) =>
        bankBook
          .filter((later) => isDouble(held, later))
          .map(({ nossoNumero, contract, from }) => ({
            debtorId: null,
            at: instantAt(from),
            what: `the bank took the boleto ${nossoNumero} of ${contract} while it held ${held.nossoNumero} of it`,
          })),
      ),
  },
  {
    name: 'what a bank holds is a charge of its debt that may be paid, for that amount and day, and nothing else is',
    breaches: (evidence) => [...unknownHoldings(evidence), ...chargesThatNoBankHas(evidence)],
  },
];

const isDouble = (held: BankHolding, later: BankHolding): boolean =>
  held !== later &&
  held.contract === later.contract &&
  held.from <= later.from &&
  (held.until === null || held.until > later.from);

/** The charges that the bank's own files speak of, and that are not known to have ended. */
const standing = ({ lives }: Evidence) =>
  lives.flatMap(({ debtorId, record }) =>
    record.charges.flatMap((charge) =>
      (charge.status === 'issued' || charge.status === 'cancelling') && charge.gateway === 'cnab'
        ? [{ debtorId, charge, contracts: record.debts.filter(isOf(charge)).map(asPrinted) }]
        : [],
    ),
  );

const isOf =
  ({ debtIds }: Pick<Charge, 'debtIds'>) =>
  ({ debtId }: Debt): boolean =>
    debtIds.includes(debtId);

/** The files of banks have capital letters alone, and fifteen columns for a number. */
const asPrinted = ({ externalId }: Debt): string => externalId.toUpperCase().slice(0, 15);

const asTold = ({ charge, contracts }: ReturnType<typeof standing>[number]) =>
  contracts.map((contract) =>
    [contract, charge.gatewayChargeId, charge.amount, charge.payableUntil].join(' '),
  );

const asHeld = ({ nossoNumero, contract, amount, dueDate }: BankHolding): string =>
  [contract, nossoNumero, amount, openingOn(dueDate)].join(' ');

function unknownHoldings(evidence: Evidence): readonly Breach[] {
  const known = new Set(standing(evidence).flatMap(asTold));
  return evidence.bankBook
    .filter((held) => held.until === null && !known.has(asHeld(held)))
    .map(({ nossoNumero, contract, from }) => ({
      debtorId: null,
      at: instantAt(from),
      what: `the bank holds the boleto ${nossoNumero} of ${contract}, and no charge of it may be paid`,
    }));
}

/** One that is being taken back may have left the bank, which says so in its next file. */
function chargesThatNoBankHas(evidence: Evidence): readonly Breach[] {
  const held = new Set(
    evidence.bankBook.filter(({ until }) => until === null).map((one) => asHeld(one)),
  );
  return standing(evidence)
    .filter((one) => one.charge.status === 'issued')
    .filter((one) => !asTold(one).every((told) => held.has(told)))
    .map(({ debtorId, charge: { chargeId, requestedAt } }) => ({
      debtorId,
      at: requestedAt,
      what: `the charge ${chargeId} may be paid at a bank that has no such boleto`,
    }));
}

const WORDS = {
  '02': 'charge-registered',
  '03': 'charge-rejected',
  '09': 'charge-written-off',
} as const;

/** Every payment that came by file, with the number that the bank knows its boleto by. */
const byFile = ({ lives }: Evidence) =>
  lives.flatMap(({ debtorId, record }) =>
    record.payments
      .filter(({ gateway }) => gateway === 'cnab')
      .map(({ chargeId, amount }) => {
        const charge = record.charges.find((known) => known.chargeId === chargeId);
        const isIssued = charge !== undefined && 'gatewayChargeId' in charge;
        return { debtorId, amount, nossoNumero: isIssued ? charge.gatewayChargeId : undefined };
      }),
  );

const waiting = ({ unreconciled }: Evidence) =>
  unreconciled.filter(({ kind, gateway }) => kind === 'unmatched' && gateway === 'cnab');

function titlesThatDiffer(evidence: Evidence): readonly Breach[] {
  const paid = byFile(evidence);
  return evidence.bankTitles.flatMap(({ nossoNumero, cpf, amount }) => {
    const debtorId = cpf === null ? null : debtorIdOf(cpf, DOCUMENT_KEY);
    const found =
      debtorId === null
        ? waiting(evidence).filter((one) => one.amount === amount)
        : paid.filter(
            (one) =>
              one.nossoNumero === nossoNumero && one.debtorId === debtorId && one.amount === amount,
          );
    const what = `the title ${nossoNumero} of ${amount} centavos was told, and is known ${found.length} times`;
    return found.length === 1 ? [] : [{ debtorId, at: null, what }];
  });
}

function inventedMoney(evidence: Evidence): readonly Breach[] {
  const { bankTitles } = evidence;
  const known = byFile(evidence).length + waiting(evidence).length;
  return known === bankTitles.length
    ? []
    : [
        {
          debtorId: null,
          at: null,
          what: `the bank told of ${bankTitles.length} paid titles, and ${known} are known`,
        },
      ];
}
