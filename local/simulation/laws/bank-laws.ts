import { DOCUMENT_KEY } from '#local/world.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import type { Evidence } from './evidence.ts';
import type { Breach, Law } from './law.ts';

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
    name: 'a debt is asked for by one boleto of its bank, never by two that may be paid at once',
    breaches: ({ lives }) =>
      lives.flatMap(({ debtorId, record }) => {
        const payable = record.charges.flatMap((charge) =>
          charge.status === 'issued' && charge.gateway === 'cnab' ? [charge] : [],
        );
        return payable.flatMap((charge) =>
          payable
            .filter((later) => isDouble(charge, later))
            .map(({ chargeId, requestedAt }) => ({
              debtorId,
              at: requestedAt,
              what: `the boletos ${charge.chargeId} and ${chargeId} ask for one debt`,
            })),
        );
      }),
  },
];

type Issued = Extract<Charge, { status: 'issued' }>;

const isDouble = (one: Issued, later: Issued): boolean =>
  one.chargeId < later.chargeId &&
  one.requestedAt < later.expiresAt &&
  later.requestedAt < one.expiresAt &&
  one.debtIds.some((debtId) => later.debtIds.includes(debtId));

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
