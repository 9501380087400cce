import { NoteId, ReplyId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { PromiseId } from '#shared/domain/values/ids.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const received = (
  the: Tampering,
  intent: FactOf<'reply-received'>['intent'],
  waits = false,
  rule = 'regra',
): Fact => ({
  type: 'reply-received',
  replyId: ReplyId.parse('rrrrrrrrrrrrrrrrrrrr'),
  ...the.ids(),
  channel: 'email',
  intent,
  reasons: [{ rule, words: '' }],
  noteId: NoteId.parse('nnnnnnnnnnnnnnnnnnnn'),
  waits,
});

/** `afterwards` happens at the very end of the run. */
const confirmed = (the: Tampering): Fact => ({
  type: 'message-claimed',
  ...the.ids(),
  channel: 'email',
  messageId: the.contact.claim.messageId,
  purpose: { kind: 'opt-out-confirmation', askedAt: instantAt(the.evidence.now) },
});
const LEFT_NOW: Fact = { type: 'opted-out', channel: 'email', via: 'reply' };

const notes = (the: Tampering, changed: (text: string) => string): ReadonlyMap<NoteId, string> =>
  new Map([...the.evidence.noteTexts].map(([noteId, text]) => [noteId, changed(text)]));

/** Each law of replies, broken. */
export const REPLY_BREACHES: readonly BreachExample[] = [
  [
    'what a debtor wrote back is in their history once, and none of its words is lost',
    'all words are gone',
    () => ({ noteTexts: new Map() }),
  ],
  [
    'what a debtor wrote back is in their history once, and none of its words is lost',
    'its last letter is lost',
    (the) => ({ noteTexts: notes(the, (text) => text.slice(0, -1)) }),
    /and kept as “.+”/,
  ],
  [
    'what a debtor wrote back is in their history once, and none of its words is lost',
    'the message that it answers is kept as theirs',
    (the) => ({ noteTexts: notes(the, (text) => `${text}\n\n> Olá`) }),
    /and kept as “[^”]*> Olá”/,
  ],
  [
    'what a debtor wrote back is in their history once, and none of its words is lost',
    'histories tell of no reply',
    (the) => ({
      lives: the.evidence.lives.map((life) => ({
        ...life,
        entries: life.entries.filter(({ fact }) => fact.type !== 'reply-received'),
      })),
    }),
    /was received 0 times/,
  ],
  [
    'an answer is taken for what a person reads in it',
    'every answer is passed to the team as it is',
    (the) => ({
      lives: the.evidence.lives.map((life) => ({
        ...life,
        entries: life.entries.map((entry) =>
          entry.fact.type === 'reply-received'
            ? { ...entry, fact: { ...entry.fact, intent: 'person' as const } }
            : entry,
        ),
      })),
    }),
    /is taken for person/,
  ],
  [
    'an answer is taken for what a person reads in it',
    'a day that does not exist is taken for a promise',
    ({ evidence: { lives, writtenBack } }) => ({
      writtenBack: writtenBack.map((written) => ({
        ...written,
        phrase: { intent: 'person' as const, text: 'pago dia 31/04' },
      })),
      lives: lives.map((life) => ({
        ...life,
        entries: life.entries.map((entry) =>
          entry.fact.type === 'reply-received'
            ? { ...entry, fact: { ...entry.fact, intent: 'promise' as const } }
            : entry,
        ),
      })),
    }),
    /is taken for promise, and is person/,
  ],
  [
    'whoever answers that they want no more messages has left the channel',
    'nothing follows',
    (the) => the.afterwards(received(the, 'opt-out')),
  ],
  [
    'whoever leaves and says more than that is read by a person',
    'nobody reads it',
    (the) => the.afterwards(received(the, 'opt-out', false, 'diz-mais')),
  ],
  [
    'an opt-out is confirmed once at most, and only to whoever wrote it',
    'nobody had asked for it',
    (the) => the.afterwards(confirmed(the)),
  ],
  [
    'an opt-out is confirmed once at most, and only to whoever wrote it',
    'it is confirmed again',
    (the) => the.afterwards(LEFT_NOW, confirmed(the), confirmed(the)),
    /twice/,
  ],
  [
    'a day that was promised by reply is a promise, and what is none waits for a person',
    'no promise follows',
    (the) => the.afterwards(received(the, 'promise')),
  ],
  [
    'a day that was promised by reply is a promise, and what is none waits for a person',
    'it waits for a person besides',
    (the) =>
      the.afterwards(received(the, 'promise', true), {
        type: 'promise-made',
        promiseId: PromiseId.parse('pppppppppppppppppppp'),
        credorId: the.ids().credorId,
        date: the.day(),
        amount: centavos(100),
        toleranceDays: 1,
        via: 'reply',
        replaces: null,
      }),
  ],
  [
    'whoever tells of a death, or of what else the law protects, rests at every credor and in every registration at once',
    'nobody rests',
    (the) => the.afterwards(received(the, 'person', true, 'alguem-morreu')),
  ],
];
