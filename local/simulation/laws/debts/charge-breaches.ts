import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { asked } from '#local/simulation/laws/examples/made-up-money.ts';
import type { BreachExample } from '#local/simulation/laws/examples/tampering.ts';

const CHARGE =
  'a charge asks for what its debts cost on its day, and for no more than law and contract allow';

/** The law of what charges ask for, broken. */
export const CHARGE_BREACHES: readonly BreachExample[] = [
  [
    CHARGE,
    'it asks for a centavo more',
    (the) => the.afterwards(asked(the, { amount: centavos(1_000_000_000) })),
    /and its debts cost/,
  ],
  [
    CHARGE,
    'something is dropped that nobody may drop',
    (the) => {
      const { debtIds } = asked(the);
      const payoff = debtIds.map((debtId) => ({ debtId, dropped: centavos(1) }));
      return the.afterwards(asked(the, { payoff, forDate: localDate('2026-12-30') }));
    },
    /were dropped of/,
  ],
  [
    CHARGE,
    'a boleto of the credor’s own bank asks for more than its debts cost',
    (the) => {
      const { lives = [] } = the.afterwards(asked(the, { amount: centavos(1_000_000_000) }));
      return {
        lives: lives.map((life) => ({
          ...life,
          entries: life.entries.map((entry) =>
            entry.fact.type === 'charge-requested' ? { ...entry, actor: 'user:ana' } : entry,
          ),
        })),
      };
    },
    /the boleto e{32} asks for 1000000000 centavos/,
  ],
];
