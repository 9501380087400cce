import assert from 'node:assert/strict';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { TrialId } from '#shared/domain/values/ids.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { PublishedDocument } from '#local/simulation/laws/evidence/published-documents.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const IN_FORCE = 'everybody reads the text that was in force when it left';
const ALONE = 'where two people are wanted, nobody alone changes what debtors feel';
const VERSION: PublishedDocument = {
  kind: 'template',
  id: 'atraso-email',
  version: 2,
  at: 0,
  by: 'user:ana',
  approvedBy: 'user:bia',
  mark: 'T901',
  substance: null,
  steps: null,
};

/** As if the message had been an e-mail with this mark, and these the versions of its text. */
function reading(
  the: Tampering,
  versions: readonly PublishedDocument[],
  mark: string | null = 'T901',
): Partial<Evidence> {
  const mine = the.message();
  const { messageId } = the.contact.claim;
  const asked = the.contact.known.find(
    (fact) => fact.type === 'message-requested' && fact.messageId === messageId,
  );
  assert(asked?.type === 'message-requested');
  const published = versions.map((version) => ({
    ...version,
    id: version.id.replace('atraso-email', asked.templateId),
  }));
  const text = `${mine.text ?? ''}${mark === null ? '' : `\n\nRef. ${mark}.`}`;
  const { id, at, fates } = mine;
  const facts = { id, at, fates, from: 'a@b.example', replyTo: [], headers: {}, tags: {} };
  const email = {
    kind: 'email' as const,
    ...facts,
    to: [the.contact.life.person.email],
    subject: 'Oi',
    text,
  };
  return {
    outbox: the.evidence.outbox.map((one) => (one === mine ? email : one)),
    published: [...the.evidence.published, ...published],
  };
}

const TRIED = 'a draft that is tried on the book comes to an end, and is about nobody twice';

/** As if a draft had been tried. */
function tried(the: Tampering, status: 'running' | 'done', casesTried: number): Partial<Evidence> {
  const trial = {
    trialId: TrialId.parse('tttttttttttttttttttt'),
    reguaId: DEFAULT_REGUA.reguaId,
    revision: 1,
    carteiras: null,
    liveVersion: 1,
    from: the.contact.at,
    days: 5,
    credores: [],
    startedBy: 'user:ana',
    finishedAt: null,
    failure: null,
    draft: null,
    live: null,
    difference: null,
    sample: [],
  };
  return { trials: [{ ...trial, status, progress: { shards: 1, shardsDone: 1, casesTried } }] };
}

/** The laws of what is published, broken. */
export const PUBLISHED_BREACHES: readonly BreachExample[] = [
  [IN_FORCE, 'it was a draft', (the) => reading(the, []), /reads T901/],
  [
    IN_FORCE,
    'it was published later',
    (the) => reading(the, [{ ...VERSION, at: the.evidence.now }]),
    /reads T901/,
  ],
  [
    IN_FORCE,
    'another had taken its place',
    (the) => reading(the, [VERSION, { ...VERSION, version: 3, at: 1, mark: null }]),
    /reads T901/,
  ],
  [
    IN_FORCE,
    "it is another credor's own",
    (the) => reading(the, [{ ...VERSION, kind: 'own-text', id: 'outra.atraso-email' }]),
    /reads T901/,
  ],
  [
    IN_FORCE,
    'a new one was in force, and the old one left',
    (the) => reading(the, [VERSION], null),
    /reads null/,
  ],
  [
    IN_FORCE,
    "the credor's own was in force, and the one for all left",
    (the) =>
      reading(the, [
        VERSION,
        {
          ...VERSION,
          kind: 'own-text',
          id: `${the.contact.claim.credorId}.atraso-email`,
          mark: 'T902',
        },
      ]),
    /reads T901/,
  ],
  [
    IN_FORCE,
    'the history names another version',
    (the) => ({
      ...reading(the, [VERSION]),
      ...the.withLife((life) => ({
        ...life,
        entries: life.entries.map((entry) =>
          entry.fact.type === 'message-sent'
            ? { ...entry, fact: { ...entry.fact, templateVersion: 7 } }
            : entry,
        ),
      })),
    }),
    /sent as version 7/,
  ],
  [TRIED, 'it goes on', (the) => tried(the, 'running', 0), /is running/],
  [TRIED, 'somebody is in it twice', (the) => tried(the, 'done', 9_999), /9999 cases/],
  [
    ALONE,
    'nobody approved it',
    () => ({ published: [{ ...VERSION, approvedBy: null }], twoPeople: true }),
    /user:ana alone/,
  ],
  [
    ALONE,
    'its author approved it',
    () => ({ published: [{ ...VERSION, approvedBy: 'user:ana' }], twoPeople: true }),
    /user:ana alone/,
  ],
  [
    ALONE,
    'carteiras do otherwise',
    () => ({
      published: [
        { ...VERSION, kind: 'carteiras', version: 1, substance: '1' },
        { ...VERSION, kind: 'carteiras', approvedBy: null, substance: '2' },
      ],
      twoPeople: true,
    }),
    /carteiras/,
  ],
];
