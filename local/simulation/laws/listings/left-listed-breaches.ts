import { DAY_MS } from '#local/simulation/day.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import {
  asked,
  barred,
  disputed,
  entryOf,
  listed,
  news,
  noticed,
  paid,
  twice,
} from '#local/simulation/laws/examples/made-up-listings.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const GONE = 'what may not be listed any more is off the list within five business days';

/** Why it has to leave, what tells of it, and what the law says. */
type Stays = readonly [how: string, facts: (the: Tampering) => readonly Fact[], says: RegExp];

/** What stays on a list though it may not. */
export const LEFT_LISTED_BREACHES: readonly BreachExample[] = [
  [
    GONE,
    'a contested debt stays for a fortnight',
    (the) => ({
      ...listed(the, [asked(the), disputed(the)]),
      now: the.evidence.now + 14 * DAY_MS,
    }),
    /had to leave/,
  ],
  [
    GONE,
    'it stays though the document turned out to be doubtful',
    (the) => ({
      ...listed(the, [asked(the), twice(the)]),
      now: the.evidence.now + 14 * DAY_MS,
    }),
    /had to leave/,
  ],
  ...(
    [
      ['nothing of its debtor may be listed any more', () => [barred], /listed: court-order/],
      ['its debtor died', () => [{ ...barred, because: 'deceased' }], /listed: deceased/],
      [
        'the first part of its agreement was paid',
        (the) => [the.agreed(), paid(the, the.debt().principal)],
        /first part of its agreement is paid/,
      ],
      [
        'a part of it was paid',
        (the) => [paid(the, the.debt().principal / 2)],
        /were told, and [0-9]+ are due/,
      ],
      [
        'its due date was corrected',
        (the) => [the.debtCorrected({ dueDate: addDays(the.debt().dueDate, -1) })],
        /was told, and it is due/,
      ],
      [
        'the message that told of it bounced at last',
        (the) => [news(the, 'bounced')],
        /no notice of it holds/,
      ],
    ] satisfies readonly Stays[]
  ).map(
    ([how, facts, says]): BreachExample => [
      GONE,
      `it stays though ${how}`,
      (the) => ({
        ...listed(the, [...noticed(the), ...facts(the)]),
        now: the.evidence.now + 14 * DAY_MS,
      }),
      says,
    ],
  ),
  [
    GONE,
    'it is taken back too late',
    (the) => {
      const later = the.evidence.now + 9 * DAY_MS;
      const entry = entryOf(the, { releasedAt: instantAt(later), because: 'disputed' });
      return { ...listed(the, [asked(the), disputed(the)], entry), now: later + DAY_MS };
    },
    /had to leave/,
  ],
];
