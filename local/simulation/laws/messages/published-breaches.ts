import { VERSION } from '#local/simulation/laws/examples/made-up-text.ts';
import assert from 'node:assert/strict';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { PublishedDocument } from '#local/simulation/laws/evidence/published-documents.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const IN_FORCE = 'everybody reads the text that was in force when it left';
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

/** The law of texts that are written anew, broken. */
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
];
