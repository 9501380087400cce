import type { Fact } from '#shared/domain/history/entry.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import {
  calledBack,
  calledKnowing,
  now,
  today,
} from '#local/simulation/laws/examples/made-up-calls.ts';
import {
  clearingOn,
  paidAt,
  promisedFor,
  suspectedUntil,
} from '#local/simulation/laws/examples/made-up-money.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const nothingOwed = (the: Tampering): Fact => the.debtCorrected({ principal: centavos(0) });

/** Each rule of the gate about what is owed, paid or promised, broken by a call. */
export const CALL_MONEY_BREACHES: readonly BreachExample[] = [
  ['call: paid', 'nothing is owed', (the) => calledKnowing(the, nothingOwed(the))],
  [
    'call: paid',
    'a wish is made up for one who owes nothing',
    (the) => calledBack(the, nothingOwed(the)),
  ],
  [
    'call: prescribed',
    'the debt is old',
    (the) => calledKnowing(the, the.debtCorrected({ dueDate: localDate('2015-01-02') })),
  ],
  [
    'call: recent-payment',
    'they have just paid',
    (the) => calledKnowing(the, paidAt(the, now(the))),
  ],
  [
    'call: promised',
    'they had named a day',
    (the) => calledKnowing(the, promisedFor(the, today(the))),
  ],
  [
    'call: payment-clearing',
    'a boleto was clearing',
    (the) => calledKnowing(the, clearingOn(the, today(the))),
  ],
  [
    'call: payment-unmatched',
    'money that may be theirs waits for a person',
    (the) => calledKnowing(the, suspectedUntil(the, today(the))),
  ],
];
