import { DAY_MS } from '#local/simulation/day.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { PaymentId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import {
  asked,
  barred,
  disputed,
  entryOf,
  listed,
  news,
  notice,
  noticed,
  paid,
  promised,
  today,
  tried,
  twice,
} from '#local/simulation/laws/examples/made-up-listings.ts';
import type { BreachExample } from '#local/simulation/laws/examples/tampering.ts';

const NOTICE = 'nobody is listed before a notice that arrived, and ten whole days to answer it';
const RIGHTLY = 'nothing is listed that is paid, contested, agreed or has prescribed';
const PATIENT = 'nothing is listed while money is on its way, may be theirs, or was promised';
const ONCE = 'a debt is listed once at most at each registry';
const NOTICED = 'another notice of a listing is given only where the one before failed';

/** The laws of listings, broken in each of their ways. */
export const LISTING_BREACHES: readonly BreachExample[] = [
  [NOTICE, 'nobody asked for it', (the) => listed(the, []), /nobody asked for it/],
  [
    NOTICE,
    'it is of somebody else',
    (the) => {
      const entry = entryOf(the);
      const devedor = { ...entry.order.devedor, documento: '52998224725' };
      return listed(the, [asked(the)], { ...entry, order: { ...entry.order, devedor } });
    },
    /names somebody else/,
  ],
  [NOTICE, 'no notice arrived', (the) => listed(the, [asked(the)]), /no notice arrived/],
  [
    NOTICE,
    'it is filed on the day of the notice',
    (the) => listed(the, noticed(the)),
    /told of on/,
  ],
  [
    NOTICE,
    'the notice never left',
    (the) => {
      const later = the.evidence.now + 20 * DAY_MS;
      return {
        ...listed(the, noticed(the), entryOf(the, { filedAt: instantAt(later) })),
        now: later,
      };
    },
    /never left/,
  ],
  [
    NOTICE,
    'its notice bounced after it had arrived',
    (the) => listed(the, [...noticed(the), news(the, 'bounced')]),
    /notice failed/,
  ],
  [
    NOTICE,
    'whoever got its notice is somebody else',
    (the) => listed(the, [...noticed(the), { type: 'contact-disowned', ...the.ids() }]),
    /reached somebody else/,
  ],
  [
    PATIENT,
    'money is on its way',
    (the) => {
      const { credorId } = the.ids();
      const days = { paidOn: today(the), clearsBy: today(the) };
      return listed(
        the,
        tried(the, { type: 'payment-clearing', credorId, ...days, told: 'debtor' }),
      );
    },
    /money was on its way/,
  ],
  [
    PATIENT,
    'money without a name may be theirs',
    (the) =>
      listed(
        the,
        tried(the, {
          type: 'payment-suspected',
          credorId: the.ids().credorId,
          paymentId: PaymentId.parse('bbbbbbbbbbbbbbbbbbbb'),
          amount: centavos(1),
          because: 'same-amount',
          heldUntil: today(the),
        }),
      ),
    /may have been theirs/,
  ],
  [PATIENT, 'a promise stands', (the) => listed(the, tried(the, promised(the))), /a promise stood/],
  [RIGHTLY, 'nobody claimed it', (the) => listed(the, [asked(the)]), /nobody wrote down/],
  [
    RIGHTLY,
    'it is contested',
    (the) => listed(the, tried(the, disputed(the))),
    /was in a case that was disputed/,
  ],
  [
    RIGHTLY,
    'it is by a document that may be a stranger’s',
    (the) => listed(the, tried(the, twice(the))),
    /may be a stranger/,
  ],
  [RIGHTLY, 'its debtor has agreed', (the) => listed(the, tried(the, the.agreed())), /was agreed/],
  [
    RIGHTLY,
    'nothing of its debtor may be listed',
    (the) => listed(the, tried(the, barred)),
    /nothing may be listed \(court-order\)/,
  ],
  [
    RIGHTLY,
    'its debtor is marked',
    (the) => listed(the, tried(the, { ...barred, because: 'deceased' })),
    /somebody who is marked/,
  ],
  [
    RIGHTLY,
    'it is not due yet',
    (the) => listed(the, tried(the, the.debtCorrected({ dueDate: addDays(today(the), 9) }))),
    /not due before/,
  ],
  [
    RIGHTLY,
    'it is less than what its policy lists',
    (the) =>
      listed(
        the,
        tried(
          the,
          the.debtCorrected({ principal: centavos(50), dueDate: addDays(today(the), -30) }),
        ),
      ),
    /too little to be listed/,
  ],
  [
    RIGHTLY,
    'it is of what was owed before a part of it was paid',
    (the) => {
      const late = the.debtCorrected({ dueDate: addDays(today(the), -30) });
      return listed(the, tried(the, late, paid(the, the.debt().principal / 2)));
    },
    /centavos, and [0-9]+ were due/,
  ],
  [
    RIGHTLY,
    'it is five years old',
    (the) => {
      const later = the.evidence.now + 6 * 366 * DAY_MS;
      const entry = entryOf(the, { filedAt: instantAt(later) });
      return { ...listed(the, tried(the), entry), now: later };
    },
    /it prescribed with/,
  ],
  [
    RIGHTLY,
    'it stays though its debt is of a hotel and a year old',
    (the) => {
      const terms = { ...the.debt().terms, kind: 'lodging' as const };
      const dueDate = addDays(today(the), -366 - 7);
      return listed(the, tried(the, the.debtCorrected({ dueDate, terms })));
    },
    /was there though/,
  ],
  [
    ONCE,
    'it is filed under two keys',
    (the) => listed(the, [], entryOf(the), entryOf(the, { key: 'g'.repeat(20) })),
    /listed already/,
  ],
  [
    NOTICED,
    'it arrived, and another one is asked for',
    (the) => the.afterwards(...noticed(the), notice(the)),
    /e{20}: a notice was on its way/,
  ],
];
