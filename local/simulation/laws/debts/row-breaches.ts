import { DAY_MS } from '#local/simulation/day.ts';
import type { BreachExample } from '#local/simulation/laws/examples/tampering.ts';

/** The law of the rows of files, broken in each of its ways. */
export const ROW_BREACHES: readonly BreachExample[] = [
  [
    'every good row of every file is one debt of the right person, as it was sent last',
    'a row is missing',
    (the) => ({
      contracts: new Map([
        ...the.evidence.contracts,
        ['LOST-1', the.contract({ cpf: '52998224725' })],
      ]),
    }),
  ],
  [
    'every good row of every file is one debt of the right person, as it was sent last',
    'a debt is invented',
    (the) => ({ contracts: new Map([...the.evidence.contracts].slice(1)) }),
    /no file has the debt/,
  ],
  [
    'every good row of every file is one debt of the right person, as it was sent last',
    'an amount is another',
    (the) => ({ contracts: the.withContracts((sent) => ({ ...sent, amount: sent.amount + 1 })) }),
    /and its debt/,
  ],
  [
    'every good row of every file is one debt of the right person, as it was sent last',
    'a day is another',
    (the) => ({ contracts: the.withContracts((sent) => ({ ...sent, dueDate: '2026-01-01' })) }),
    /and its debt/,
  ],
  [
    'every good row of every file is one debt of the right person, as it was sent last',
    'it is of another kind',
    (the) => ({ contracts: the.withContracts((sent) => ({ ...sent, kind: 'aluguel' })) }),
    / aluguel, and its debt/,
  ],
  [
    'every good row of every file is one debt of the right person, as it was sent last',
    'it is somebody else’s',
    (the) => ({ contracts: the.withContracts((sent) => ({ ...sent, cpf: '52998224725' })) }),
    /is 1 debts/,
  ],
  [
    'every good row of every file is one debt of the right person, as it was sent last',
    'a lower amount is passed over for an agreement that had ended before its file came',
    (the) => {
      const { agreementId, credorId } = the.agreed();
      const [ledgers, restated, because] = [[], [], 'operator' as const];
      const which = { agreementId, credorId, ledgers, restated, because };
      const { externalId } = the.debt();
      return {
        ...the.afterwards(the.agreed(), { type: 'agreement-cancelled', ...which }),
        contracts: new Map(
          [...the.evidence.contracts].map(([name, sent]) =>
            name === externalId
              ? [name, { ...sent, amount: sent.amount - 1, sentAt: the.evidence.now + DAY_MS }]
              : [name, sent],
          ),
        ),
      };
    },
    /and its debt \d/,
  ],
];
