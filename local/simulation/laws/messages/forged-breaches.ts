import type { SentEmail } from '#local/aws/outbox.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { replyIdOf } from '#shared/domain/values/derive-ids.ts';
import { NoteId, ReplyId } from '#shared/domain/values/ids.ts';
import { REPLY_PHRASES } from '#shared/testing/reply-phrases.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const LAW =
  'an e-mail that nobody proves to be of its sender changes nothing but that a channel is left';

/** As if somebody else had answered an e-mail of the debtor's, and these facts had come of it. */
function forged(the: Tampering, facts: readonly Fact[]): Partial<Evidence> {
  const email = the.evidence.outbox.find(
    (one): one is SentEmail => one.kind === 'email' && one.to[0] === the.contact.life.person.email,
  );
  const [phrase] = REPLY_PHRASES;
  if (email === undefined || phrase === undefined) throw new Error('nobody wrote to them');
  const cause = `reply:${replyIdOf('email', `<${email.id}-forged@mail.example>`)}`;
  return {
    ...the.withLife((life) => ({
      ...life,
      entries: [
        ...life.entries,
        ...life.entries
          .slice(-1)
          .flatMap((last) => facts.map((fact) => ({ ...last, cause, fact }))),
      ],
    })),
    forged: [{ message: email, phrase, at: the.evidence.now }],
  };
}

const received = (the: Tampering, intent: 'promise' | 'person'): Fact => ({
  type: 'reply-received',
  replyId: ReplyId.parse('rrrrrrrrrrrrrrrrrrrr'),
  ...the.ids(),
  channel: 'email',
  intent,
  reasons: [],
  noteId: NoteId.parse('nnnnnnnnnnnnnnnnnnnn'),
  waits: intent === 'person',
});

/** The law of e-mails in a debtor's name, broken. */
export const FORGED_BREACHES: readonly BreachExample[] = [
  [LAW, 'nobody was told of it', (the) => forged(the, []), /received 0 times/],
  [LAW, 'it was a promise', (the) => forged(the, [received(the, 'promise')]), /heard as promise/],
  [
    LAW,
    'their address was given up for it',
    (the) => forged(the, [received(the, 'person'), { type: 'contact-disowned', ...the.ids() }]),
    /contact-disowned came of it/,
  ],
];
