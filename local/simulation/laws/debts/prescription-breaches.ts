import { ChargeId, PromiseId } from '#shared/domain/values/ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const BOUND = 'nobody is charged for what has prescribed, nor promises or signs to pay it';

/** The laws of what may not be asked for any more, broken. */
export const PRESCRIPTION_BREACHES: readonly BreachExample[] = [
  [
    BOUND,
    'a Pix of it is asked for',
    (the) => {
      const { credorId, debtId } = the.debt();
      return the.afterwards(prescribed(the), {
        type: 'charge-requested',
        chargeId: ChargeId.parse('e'.repeat(32)),
        credorId,
        debtIds: [debtId],
        amount: centavos(100),
        forDate: the.day(),
        kind: 'pix',
      });
    },
    /charge-requested/,
  ],
  [
    BOUND,
    'somebody signs an agreement over it',
    (the) => the.afterwards(prescribed(the), the.agreed()),
    /agreement-accepted/,
  ],
  [
    BOUND,
    'somebody promises to pay it',
    (the) => {
      const { credorId, debtId } = the.debt();
      return the.afterwards(prescribed(the), {
        type: 'promise-made',
        promiseId: PromiseId.parse('c'.repeat(20)),
        credorId,
        debtIds: [debtId],
        date: the.day(),
        amount: centavos(100),
        toleranceDays: 1,
        via: 'portal',
        replaces: null,
      });
    },
    /promise-made/,
  ],
  [
    'gate: prescribed',
    'it is the rent of three years ago',
    (the) =>
      the.knowing(
        the.debtCorrected({
          dueDate: addDays(the.day(), -3 * 366),
          terms: { ...the.debt().terms, kind: 'rent' },
        }),
      ),
  ],
  [
    'gate: prescribed',
    'it is of a hotel, and a year old',
    (the) =>
      the.knowing(
        the.debtCorrected({
          dueDate: addDays(the.day(), -366),
          terms: { ...the.debt().terms, kind: 'lodging' },
        }),
      ),
  ],
];

const prescribed = (the: Tampering) => the.debtCorrected({ dueDate: localDate('2015-01-02') });
