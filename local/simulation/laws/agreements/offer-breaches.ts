import assert from 'node:assert/strict';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { asked } from '#local/simulation/laws/examples/made-up-money.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

type Accepted = FactOf<'agreement-accepted'>;

const AGREED =
  'an agreement gives up and asks for what the offer policy of its day says, to the centavo';
const TRADED = 'an agreement is traded for another no more often than the offer policy says';
const SPARED =
  'a charge spares whoever pays ahead the interest of the days to come, and what the agreement gives besides';

/** What is given away, broken in each of its ways: the law believes no fact of it. */
export const OFFER_BREACHES: readonly BreachExample[] = [
  [AGREED, 'ten times the discount is given', (the) => sold(the, discountTimes(10)), /gives up/],
  [
    AGREED,
    'a centavo of a discount is lost',
    (the) =>
      sold(the, ({ debts }) => ({
        debts: debts.map((debt) => ({
          ...debt,
          discount: { ...debt.discount, interest: centavos(debt.discount.interest + 1) },
        })),
      })),
    /gives up/,
  ],
  [
    AGREED,
    'it asks for a centavo less',
    (the) => sold(the, ({ total }) => ({ total: centavos(total - 1) })),
    /comes to/,
  ],
  [
    AGREED,
    'its interest is of another rate',
    (the) => sold(the, ({ monthlyInterestBps: bps }) => ({ monthlyInterestBps: bps + 200 })),
    /asks a month for/,
  ],
  [
    AGREED,
    'interest is asked that the policy does not ask for',
    (the) => sold(the, ({ interest }) => ({ interest: centavos(interest + 1) })),
    /has interest of/,
  ],
  [
    AGREED,
    'it has one parcel more than the policy allows',
    (the) =>
      sold(the, ({ instalments }) => {
        const parts = [...instalments, ...Array.from({ length: 25 }, () => instalments[0])];
        const numbered = parts.flatMap((part, index) =>
          part ? [{ ...part, number: index + 1 }] : [],
        );
        return { offerId: `${numbered.length}x`, instalments: numbered };
      }),
    /parcels, which the policy does not have/,
  ],
  [
    AGREED,
    'a part of it is small, and the next one larger',
    (the) =>
      sold(the, ({ instalments }) => ({
        instalments: instalments.map((part) => ({ ...part, amount: centavos(100) })),
      })),
    /is paid by/,
  ],
  [
    AGREED,
    'its first part is due a day sooner',
    (the) =>
      sold(the, ({ instalments }) => ({
        instalments: instalments.map((part) => ({ ...part, dueDate: addDays(part.dueDate, -1) })),
      })),
    /is paid by/,
  ],
  [
    AGREED,
    'late fees are taken on more of it than principal',
    (the) =>
      sold(the, ({ instalments }) => ({
        instalments: instalments.map((part) => ({
          ...part,
          bearing: centavos((part.bearing ?? 0) + 1),
        })),
      })),
    /is paid by/,
  ],
  [
    AGREED,
    'whoever pays it ahead is given what the policy does not give',
    (the) => sold(the, ({ payoffDiscountBps: bps }) => ({ payoffDiscountBps: bps + 100 })),
    /gives whoever pays ahead/,
  ],
  [
    AGREED,
    'it may be accepted for longer',
    (the) => sold(the, ({ validUntil }) => ({ validUntil: addDays(validUntil, 1) })),
    /is valid until/,
  ],
  [
    AGREED,
    'it was accepted when it was no longer valid',
    (the) => sold(the, ({ forDate }) => ({ validUntil: addDays(forDate, -1) })),
    /is accepted on/,
  ],
  [
    AGREED,
    'it waits for longer',
    (the) => sold(the, ({ toleranceDays }) => ({ toleranceDays: toleranceDays + 1 })),
    /waits for/,
  ],
  [
    AGREED,
    'it is late for more',
    (the) => sold(the, ({ lateTerms }) => ({ lateTerms: { ...lateTerms, fineBps: 2_000 } })),
    /is late for/,
  ],
  [
    AGREED,
    'it goes by a policy that is none',
    (the) => sold(the, ({ policyVersion }) => ({ policyVersion: policyVersion + 100 })),
    /was not in force/,
  ],
  [
    AGREED,
    'the team goes below the floor',
    (the) => sold(the, () => ({ via: 'operator', total: centavos(1) })),
    /below the floor/,
  ],
  [
    AGREED,
    'an operator gives up more than a gestor was asked about',
    (the) => sold(the, () => ({ via: 'operator', total: centavos(1) })),
    /no gestor was asked/,
  ],
  [
    TRADED,
    'it is traded a third time',
    (the) => the.afterwards(the.agreed(), traded(the), traded(the), traded(the)),
    /is trade number 3/,
  ],
  [
    TRADED,
    'nothing is there instead',
    (the) => the.afterwards(the.agreed(), traded(the)),
    /nothing takes its/,
  ],
  [
    SPARED,
    'nothing is spared',
    (the) => the.afterwards(withInterest(the), charged(the, [])),
    /spares 0 of/,
  ],
  [
    SPARED,
    'something is spared of what is due already',
    (the) => {
      const { debtId } = the.debt();
      return the.afterwards(charged(the, [{ debtId, dropped: centavos(1) }]));
    },
    /spares 1 of .* and not 0/,
  ],
];

/** As if the agreements of the town had been signed otherwise. */
function sold(
  { evidence }: Tampering,
  change: (fact: Accepted) => Partial<Accepted>,
): Partial<Evidence> {
  let isSold = false;
  const lives = evidence.lives.map((life) => ({
    ...life,
    entries: life.entries.map((entry) => {
      if (entry.fact.type !== 'agreement-accepted') return entry;
      isSold = true;
      return { ...entry, fact: { ...entry.fact, ...change(entry.fact) } };
    }),
  }));
  assert(isSold, 'somebody agrees to an offer');
  return { lives };
}

const discountTimes =
  (times: number) =>
  ({ debts }: Accepted): Partial<Accepted> => ({
    debts: debts.map((debt) => ({
      ...debt,
      discount: { ...debt.discount, fine: centavos(debt.discount.fine * times) },
    })),
  });

function traded(the: Tampering): Fact {
  const { agreementId, credorId } = the.agreed();
  return { type: 'agreement-renegotiated', agreementId, credorId, ledgers: [], restated: [] };
}

/** Two parcels with interest, of which neither is due. */
function withInterest(the: Tampering): Accepted {
  const { instalments, total, agreementId: _, ...agreed } = the.agreed();
  const [first] = instalments;
  assert(first !== undefined);
  const day = localDate(instantAt(the.evidence.now).slice(0, 10));
  const part = { ...first, from: day, dueDate: addDays(day, 30), amount: total };
  return the.agreed({ ...agreed, monthlyInterestBps: 500, instalments: [part] });
}

function charged(
  the: Tampering,
  payoff: NonNullable<FactOf<'charge-requested'>['payoff']>,
): FactOf<'charge-requested'> {
  const debtIds = the.agreed().instalments.map(({ debtId }) => debtId);
  return asked(the, {
    debtIds,
    forDate: localDate(instantAt(the.evidence.now).slice(0, 10)),
    payoff,
  });
}
