import type { BreachExample } from '#local/simulation/laws/examples/tampering.ts';

const HISTORIES = 'no history names anybody';

/** The laws of what may be said of whom, broken. */
export const PRIVACY_BREACHES: readonly BreachExample[] = [
  [
    'nobody is named in logs, queues, schedules and events',
    'a name is printed',
    (the) => ({
      overheard: { ...the.evidence.overheard, leaks: [{ place: 'logs', text: 'Maria' }] },
    }),
  ],
  [
    HISTORIES,
    'a fact says where they are written to',
    (the) => {
      const { messageId, credorId } = the.contact.claim;
      const detail = `550 5.1.1 <${the.contact.life.person.email}>: unknown`;
      return the.afterwards({
        type: 'message-uncertain',
        messageId,
        credorId,
        channel: 'email',
        detail,
      });
    },
    /in message-uncertain/,
  ],
  [
    HISTORIES,
    'what led to it names somebody else',
    (the) => {
      const other = the.evidence.lives.find((life) => life !== the.contact.life);
      return the.withLife((life) => ({
        ...life,
        entries: life.entries.map((entry) => ({ ...entry, cause: `row 7-${other?.person.cpf}` })),
      }));
    },
    /in debtor-registered/,
  ],
  [
    HISTORIES,
    'it names somebody whom a file named and who was turned away',
    (the) => {
      const outsider = { name: '', cpf: '', email: '', phone: '(11) 90000-0000' };
      return {
        ...the.withLife((life) => ({
          ...life,
          entries: life.entries.map((entry) => ({ ...entry, cause: 'to +5511900000000' })),
        })),
        overheard: { ...the.evidence.overheard, outsiders: [outsider] },
      };
    },
    /5511900000000 in debtor-registered/,
  ],
];
