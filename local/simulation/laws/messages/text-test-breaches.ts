import type { SentMessage } from '#local/aws/outbox.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const LAW = 'a test of a text reaches nobody but whoever wanted it, and no debtor';
const BOOKED = 'a test of a text that left is in the ledger of costs, and none that nobody wanted';
const AUTHOR = 'gestor@regua.example';

/** An e-mail as a test of its text. */
function test(the: Tampering, to: string, text: string): SentMessage {
  const { at } = the.message();
  const facts = { id: 'prova', at, from: 'a@b.example', replyTo: [], headers: {}, tags: {} };
  return { kind: 'email', ...facts, to: [to], subject: '[TESTE] Oi', text, fates: [] };
}

/** The law of texts that are tried, broken. */
export const TEXT_TEST_BREACHES: readonly BreachExample[] = [
  [
    LAW,
    'nobody had asked for it',
    (the) => ({ outbox: [...the.evidence.outbox, test(the, AUTHOR, 'Oi')], tested: [] }),
    /nobody wanted one/,
  ],
  [
    LAW,
    'a debtor reads it',
    (the) => {
      const { email } = the.contact.life.person;
      return {
        outbox: [...the.evidence.outbox, test(the, email, 'Oi')],
        tested: [{ to: email, at: 0 }],
      };
    },
    /went to a debtor/,
  ],
  [
    LAW,
    'it leads to somebody’s debt',
    (the) => ({
      outbox: [...the.evidence.outbox, test(the, AUTHOR, the.message().text ?? '')],
      tested: [{ to: AUTHOR, at: 0 }],
    }),
    /leads somewhere/,
  ],
  [
    BOOKED,
    'nobody pays for it',
    (the) => ({
      outbox: [...the.evidence.outbox, test(the, AUTHOR, 'Oi')],
      tested: [{ to: AUTHOR, at: 0 }],
    }),
    /left, \d+ are booked/,
  ],
  [
    BOOKED,
    'nobody had asked for it',
    () => ({ tested: [], testCosts: new Map([['email messages', 1]]) }),
    /0 were wanted/,
  ],
];
