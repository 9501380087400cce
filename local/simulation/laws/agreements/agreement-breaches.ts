import { DAY_MS } from '#local/simulation/day.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { PaymentId, PromiseId } from '#shared/domain/values/ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const WORTH = 'an agreement is worth what its debts were, less what was given up';
const GIVEN_BACK = 'an agreement that ends unkept gives its debts back, less what was paid';
const FULFILLED = 'an agreement is fulfilled exactly when all of it is paid';
const BREAKS =
  'an agreement breaks once no money of within its tolerance can come any more, and not before';
const STANDS = 'an agreement that was paid within its tolerance stands, whenever that became known';
const PROMISE =
  'a promise is judged by what came since, once no money of within its days can come any more';
const OWES = 'every debt owes what another arithmetic says';

/** The laws of agreements, promises and of what debts owe, broken in each of their ways. */
export const AGREEMENT_BREACHES: readonly BreachExample[] = [
  [
    WORTH,
    'it asks for a centavo more',
    (the) => the.afterwards(the.agreed({ total: centavos(the.agreed().total + 1) })),
    /its debts are worth/,
  ],
  [
    WORTH,
    'its parts are more than its total',
    (the) => the.afterwards(the.agreed({ interest: centavos(1) })),
    /its parts are/,
  ],
  [
    WORTH,
    'a debt is taken for more than it was',
    (the) =>
      the.afterwards(
        the.agreed({
          debts: the.agreed().debts.map((debt) => ({
            ...debt,
            principal: centavos(debt.principal + 1),
          })),
        }),
      ),
    /is taken for/,
  ],
  [
    GIVEN_BACK,
    'a centavo of its debt is forgotten',
    (the) => the.afterwards(the.agreed(), brokenWith(the, -1)),
    /after agreement-broken/,
  ],
  [
    FULFILLED,
    'nobody paid it',
    (the) => {
      const { agreementId, credorId } = the.agreed();
      return the.afterwards(the.agreed(), {
        type: 'agreement-fulfilled',
        agreementId,
        credorId,
        ledgers: [],
      });
    },
    /fulfilled and not paid/,
  ],
  [
    FULFILLED,
    'all of it was paid and nobody noticed',
    (the) => the.afterwards(the.agreed(), paid(the, the.agreed().total)),
    /paid and not fulfilled/,
  ],
  [
    BREAKS,
    'it is broken on the day on which it was signed',
    (the) => the.afterwards(the.agreed(), brokenWith(the, 0)),
    /is broken on/,
  ],
  [
    BREAKS,
    'it is broken while a boleto of its last day clears',
    (the) => {
      const day = localDate(instantAt(the.evidence.now).slice(0, 10));
      const agreed = overdueAgreement(the);
      const days = { paidOn: addDays(day, -1), clearsBy: addDays(day, 1) };
      const { credorId } = the.ids();
      return the.afterwards(
        agreed,
        { type: 'payment-clearing', credorId, ...days, told: 'gateway' },
        brokenWith(the, 0),
      );
    },
    /is broken on/,
  ],
  [
    STANDS,
    'it breaks, and its money came before',
    (the) => {
      const agreed = overdueAgreement(the);
      return the.afterwards(agreed, brokenWith(the, 0), paid(the, agreed.total));
    },
    /was paid within its tolerance/,
  ],
  [
    PROMISE,
    'it is broken, and its money came by its last day',
    (the) =>
      the.afterwards(promised(the), judged(the, 'promise-broken'), {
        ...paid(the, 100),
        paidAt: instantAt(the.evidence.now),
      }),
    /of within its days came/,
  ],
  [
    BREAKS,
    'nobody breaks it',
    (the) => ({ ...the.afterwards(the.agreed()), now: the.evidence.now + 90 * DAY_MS }),
    /should have been broken/,
  ],
  [
    'nobody is asked for a debt that rests in an agreement',
    'the agreement was signed before',
    (the) => the.knowing(the.agreed()),
  ],
  [
    PROMISE,
    'it is broken on the day on which it was made',
    (the) => the.afterwards(promised(the), judged(the, 'promise-broken')),
    /promise-broken/,
  ],
  [
    PROMISE,
    'it is kept without money',
    (the) => the.afterwards(promised(the), judged(the, 'promise-kept')),
    /promise-kept/,
  ],
  [
    PROMISE,
    'nobody judges it',
    (the) => ({ ...the.afterwards(promised(the)), now: the.evidence.now + 30 * DAY_MS }),
    /never judged/,
  ],
  [
    OWES,
    'a centavo of a fine is lost',
    (the) =>
      the.withLife((life) => ({
        ...life,
        record: {
          ...life.record,
          debts: life.record.debts.map((debt) => ({
            ...debt,
            ledger: { ...debt.ledger, fineOpen: centavos(debt.ledger.fineOpen + 1) },
          })),
        },
      })),
  ],
];

/** One whose tolerance ended yesterday. */
function overdueAgreement(the: Tampering): FactOf<'agreement-accepted'> {
  const day = localDate(instantAt(the.evidence.now).slice(0, 10));
  const { instalments } = the.agreed();
  const dueDate = addDays(day, -1);
  return the.agreed({
    toleranceDays: 0,
    instalments: instalments.map((part) => ({ ...part, dueDate })),
  });
}

function brokenWith(the: Tampering, difference: number): FactOf<'agreement-broken'> {
  const { agreementId, credorId, debts } = the.agreed();
  const ledgers = debts.map(({ debtId, ledger }) => ({
    debtId,
    ledger: { ...ledger, principalOpen: centavos(ledger.principalOpen + difference) },
  }));
  return { type: 'agreement-broken', agreementId, credorId, ledgers, restated: [], number: 1 };
}

const paid = (the: Tampering, amount: number): FactOf<'payment-applied'> => ({
  type: 'payment-applied',
  paymentId: PaymentId.parse('bbbbbbbbbbbbbbbbbbbb'),
  credorId: the.ids().credorId,
  gateway: 'sandbox',
  chargeId: null,
  amount: centavos(amount),
  paidAt: the.contact.at,
  allocations: [],
  overpaid: centavos(0),
  ledgers: [],
});

const promiseId = PromiseId.parse('cccccccccccccccccccc');

function promised(the: Tampering): FactOf<'promise-made'> {
  const today = localDate(instantAt(the.evidence.now).slice(0, 10));
  return {
    type: 'promise-made',
    promiseId,
    credorId: the.ids().credorId,
    date: addDays(today, 2),
    amount: centavos(100),
    toleranceDays: 1,
    via: 'portal',
    replaces: null,
  };
}

const judged = (
  the: Tampering,
  type: 'promise-kept' | 'promise-broken',
): FactOf<'promise-kept' | 'promise-broken'> => ({
  type,
  promiseId,
  credorId: the.ids().credorId,
});
