import { centavos } from '#shared/domain/values/money.ts';
import type { BreachExample } from './tampering.ts';

const DAY_MS = 86_400_000;

/** Each law besides the rules of the gate, broken. */
export const OTHER_BREACHES: readonly BreachExample[] = [
  [
    'nobody is contacted twice for one step',
    'it leaves twice',
    (the) => ({ outbox: [...the.evidence.outbox, { ...the.message() }] }),
  ],
  [
    'nobody is contacted twice for one step',
    'its step is sent again',
    (the) => the.againAfter(7 * 24 * 60),
  ],
  [
    'nothing leaves without a claim in a history',
    'nobody claimed it',
    (the) =>
      the.withLife((life) => ({
        ...life,
        entries: life.entries.toSpliced(the.indexOfClaim(life), 1),
      })),
  ],
  [
    'a message goes to an address of its own debtor',
    'it goes to a stranger',
    (the) => ({
      lives: the.evidence.lives.map((life) => ({
        ...life,
        person: { ...life.person, email: 'somebody@else.example', phone: '(11) 90000-0000' },
      })),
    }),
  ],
  [
    'money goes to whoever the charge was made out to',
    'another one paid',
    (the) => ({
      charges: the.evidence.charges.map((charge) => ({
        ...charge,
        payer: { ...charge.payer, taxId: '52998224725' },
      })),
    }),
  ],
  [
    'whoever is active has exactly one alarm to come, or a reason for none',
    'its schedule stands twice',
    (the) => ({ armed: [...the.evidence.armed, ...the.evidence.armed] }),
  ],
  [
    'what the history says of a message is what became of it',
    'it never left',
    (the) => ({ outbox: the.evidence.outbox.filter((one) => one !== the.message()) }),
  ],
  [
    'every message that was asked for has an end',
    'it is forgotten',
    (the) =>
      the.withLife((life) => ({
        ...life,
        entries: life.entries.filter(
          ({ fact }) => fact.type === 'message-requested' || !('messageId' in fact),
        ),
      })),
  ],
  [
    'every payment is applied exactly once, and what went back is given back',
    'the gateway has more',
    (the) => ({
      charges: the.evidence.charges.map((charge) => ({
        ...charge,
        pix: charge.pix.map((pix) => ({ ...pix, amount: centavos(pix.amount + 1) })),
      })),
    }),
  ],
  [
    'every payment is applied exactly once, and what went back is given back',
    'money is invented',
    () => ({ charges: [] }),
  ],
  [
    'every centavo of a payment is in a debt, given back, or waits for a person',
    'a centavo is lost',
    (the) => the.withPayments((amount) => amount + 1),
  ],
  [
    'what is open of a debt is what it was less what was paid of it',
    'more is open',
    (the) =>
      the.withLife((life) => ({
        ...life,
        record: {
          ...life.record,
          debts: life.record.debts.map((debt) => ({
            ...debt,
            ledger: { ...debt.ledger, principalOpen: centavos(debt.ledger.principalOpen + 1) },
          })),
        },
      })),
  ],
  [
    'what no debt took waits in the list of unreconciled money',
    'money waits that a debt took',
    (the) => ({ unreconciled: [...the.evidence.unreconciled, the.overpayment()] }),
  ],
  [
    'a case is open exactly while something is owed',
    'it is closed too early',
    (the) =>
      the.withLife((life) => ({
        ...life,
        record: {
          ...life.record,
          debts: life.record.debts.map((debt) =>
            debt.status === 'open'
              ? { ...debt, status: 'settled' as const, settledAt: the.contact.at }
              : { ...debt, status: 'open' as const },
          ),
        },
      })),
  ],
  [
    'history is an unbroken chain, and state is its fold',
    'its last line is taken out',
    (the) => the.withLife((life) => ({ ...life, entries: life.entries.slice(0, -1) })),
  ],
  [
    'whoever is active has exactly one alarm to come, or a reason for none',
    'no schedule is left',
    () => ({ armed: [] }),
  ],
  [
    'whoever is active has exactly one alarm to come, or a reason for none',
    'the alarm was not answered',
    (the) => ({ now: the.evidence.now + 400 * DAY_MS }),
  ],
  [
    'every good row of every file is one debt of the right person',
    'a row is missing',
    (the) => ({
      contracts: new Map([
        ...the.evidence.contracts,
        ['LOST-1', { credorId: the.ids().credorId, cpf: '52998224725' }],
      ]),
    }),
  ],
  [
    'every good row of every file is one debt of the right person',
    'a debt is invented',
    (the) => ({ contracts: new Map([...the.evidence.contracts].slice(1)) }),
  ],
  [
    'the panels are the fold of the histories',
    'something is counted twice',
    (the) => ({
      counters: new Map([...the.evidence.counters].map(([name, count]) => [name, count + 1])),
    }),
  ],
  [
    'every fact that others may know was told on the bus',
    'the bus was silent',
    (the) => ({ overheard: { ...the.evidence.overheard, published: new Set() } }),
  ],
  [
    'nobody is named in logs, queues and events',
    'a name is printed',
    (the) => ({
      overheard: { ...the.evidence.overheard, leaks: [{ place: 'logs', text: 'Maria' }] },
    }),
  ],
  [
    'nothing is stuck',
    'a message lies in a queue',
    () => ({ queued: new Map([['steps-dead', 1]]) }),
  ],
];
