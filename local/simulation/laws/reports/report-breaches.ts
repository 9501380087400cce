import assert from 'node:assert/strict';
import type { BreachExample } from '#local/simulation/laws/examples/tampering.ts';

/** The laws of panels and pictures, broken in each of their ways. */
export const REPORT_BREACHES: readonly BreachExample[] = [
  [
    'the panels are the fold of the histories',
    'something is counted twice',
    (the) => ({
      counters: new Map([...the.evidence.counters].map(([name, count]) => [name, count + 1])),
    }),
  ],
  [
    'the panels add up to what gateways, banks and channels did',
    'something is counted twice',
    (the) => ({
      counters: new Map([...the.evidence.counters].map(([name, count]) => [name, 2 * count])),
    }),
    /sent-email is \d+ in all/,
  ],
  [
    'the panels add up to what gateways, banks and channels did',
    'money is counted short',
    (the) => ({
      counters: new Map(
        [...the.evidence.counters].filter(([name]) => !name.endsWith('paid-amount')),
      ),
    }),
    /paid-amount is 0 in all/,
  ],
  [
    'the panels add up to what gateways, banks and channels did',
    'something is counted that never happened',
    (the) => ({
      counters: new Map([...the.evidence.counters, ['somebody 2026-03-10 charged-back-amount', 1]]),
    }),
    /charged-back-amount is 1 in all, and 0 happened/,
  ],
  [
    'the ledger of costs books every message and fee at its price, and all money, where the case then was',
    'a part of each SMS is not booked',
    (the) => ({
      costs: new Map(
        [...the.evidence.costs].map(([name, sum]) => [
          name,
          name.endsWith('sms costMicros') ? sum - 165_000 : sum,
        ]),
      ),
    }),
    /sms costMicros is booked as/,
  ],
  [
    'an SMS costs as many parts as its text takes',
    'its text is longer than it was counted',
    (the) => ({
      outbox: the.evidence.outbox.map((one) =>
        one.kind === 'sms' ? { ...one, text: one.text.padEnd(400, '.') } : one,
      ),
    }),
    /takes 3 SMS and is counted as 1/,
  ],
  [
    'the ledger of costs books every message and fee at its price, and all money, where the case then was',
    'what a look-up cost is in no book',
    (the) => {
      const costs = [...the.evidence.costs];
      const others = costs.filter(([name]) => !name.endsWith('look-up costMicros'));
      assert(others.length < costs.length, 'somebody was looked up');
      return { costs: new Map(others) };
    },
    /look-up costMicros is booked as 0/,
  ],
  [
    'the ledger of costs books every message and fee at its price, and all money, where the case then was',
    'a report of the bureau is booked twice',
    (the) => ({
      costs: new Map(
        [...the.evidence.costs].map(([name, sum]) => [
          name,
          name.endsWith('credit-report costMicros') ? sum * 2 : sum,
        ]),
      ),
    }),
    /credit-report costMicros is booked as/,
  ],
  [
    'the ledger of costs books every message and fee at its price, and all money, where the case then was',
    'Meta had made the texts dearer before the first of them left',
    (the) => {
      const texts = new Set(
        the.evidence.outbox.flatMap((sent) => (sent.kind === 'whatsapp' ? [sent.template] : [])),
      );
      assert(texts.size > 0, 'somebody is written to by WhatsApp');
      const moved = [...texts].map((name) => ({ name, category: 'MARKETING', from: 0 }));
      return { meta: { ...the.evidence.meta, moved } };
    },
    /whatsapp costMicros is booked as/,
  ],
  [
    'the ledger of costs books every message and fee at its price, and all money, where the case then was',
    'money is booked in another carteira',
    (the) => ({
      costs: new Map(
        [...the.evidence.costs].map(([name, sum]) => [
          name.endsWith(' recovered') ? `${name} elsewhere` : name,
          sum,
        ]),
      ),
    }),
    /recovered is booked as 0/,
  ],
  [
    'a message is booked once, and none of which the channel tells that it left is left out',
    'the answers tell no price',
    (the) => ({
      lives: the.evidence.lives.map((life) => ({
        ...life,
        entries: life.entries.filter(({ fact }) => fact.type !== 'message-sent'),
      })),
    }),
    /is booked 0 times/,
  ],
  ...['active', 'open amount', 'cases', 'amount', 'cases with a score'].map(
    (figure): BreachExample => [
      'the newest picture of a book is what the facts of its night amount to',
      `its ${figure} is another`,
      (the) => ({
        snapshots: the.evidence.snapshots.map((picture) => ({
          ...picture,
          activeCases: picture.activeCases + 1,
          scoreBands: {
            edges: picture.scoreBands?.edges ?? [],
            cases: 1 + (picture.scoreBands?.cases ?? 0),
          },
          openAmount: picture.openAmount + 1,
          aging: picture.aging.map((line) => ({
            ...line,
            cases: line.cases + 1,
            amount: line.amount + 1,
          })),
        })),
      }),
      new RegExp(`shows ${figure}`),
    ],
  ),
];
