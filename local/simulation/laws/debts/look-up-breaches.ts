import type { FactOf } from '#shared/domain/history/entry.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const ONCE = 'nobody is looked up twice in a month, nor anybody beyond the budget or the rate';
const TOLD = 'whatever a provider gave is told with the question that it answers';

const asked = (the: Tampering, added = 0): FactOf<'contacts-looked-up'> => ({
  type: 'contacts-looked-up',
  credorId: the.ids().credorId,
  provider: 'sandbox',
  price: centavos(40),
  outcome: 'nothing-new',
  added,
  refused: 0,
});

/** The laws of what is asked of providers, broken. */
export const LOOK_UP_BREACHES: readonly BreachExample[] = [
  [ONCE, 'the same person is asked about again', (the) => the.afterwards(asked(the), asked(the))],
  [TOLD, 'a contact comes that nobody knows of', (the) => the.afterwards(asked(the, 1))],
];
