import { instantAt } from '#shared/domain/values/zone.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Evidence } from './evidence.ts';
import type { Breach, Law } from './law.ts';
import { markIn, type PublishedDocument } from './published-documents.ts';
import { type SentContact, sentContacts } from './sent-contact.ts';

/** A function remembers a document for a minute, its clock is off by seconds, and a message is tried again for some. */
const REMEMBERED_MS = 5 * 60_000;

/** What holds of réguas, texts and carteiras that are written while debtors are in flight. */
export const PUBLISHED_LAWS: readonly Law[] = [
  {
    name: 'nobody reads a text that was not in force when it left',
    breaches: (evidence) =>
      sentContacts(evidence).flatMap((contact) => readTooSoon(contact, evidence)),
  },
  {
    name: 'where two people are wanted, nobody alone changes what debtors feel',
    breaches: ({ published, twoPeople }) => (twoPeople ? publishedAlone(published) : []),
  },
  {
    name: 'a draft that is tried on the book comes to an end, and is about nobody twice',
    breaches: ({ trials, lives }) => {
      const cases = lives.flatMap(({ record }) => record.cases).length;
      return trials
        .filter(({ status, progress }) => status === 'running' || progress.casesTried > cases)
        .map(({ trialId, status, progress, from }) => ({
          debtorId: null,
          at: from,
          what: `trial ${trialId} is ${status}, with ${progress.casesTried} cases of ${cases}`,
        }));
    },
  },
];

function readTooSoon(
  { claim, at, messages, life }: SentContact,
  { published }: Evidence,
): readonly Breach[] {
  return messages.flatMap((message) => {
    const mark = message.kind === 'email' ? markIn(message.text) : null;
    if (mark === null) return [];
    const isInForce = published.some(
      (one) =>
        one.mark === mark &&
        (one.kind === 'template' || one.id.startsWith(`${claim.credorId}.`)) &&
        one.at <= message.at + REMEMBERED_MS &&
        epochMsOf(at) <= until(one, published) + REMEMBERED_MS,
    );
    const what = `message ${claim.messageId} of ${claim.credorId} reads ${mark}, which was not in force`;
    return isInForce ? [] : [{ debtorId: life.debtorId, at, what }];
  });
}

/** When the next version took its place. */
const until = (one: PublishedDocument, published: readonly PublishedDocument[]): number =>
  nextTo(one, published, 1)?.at ?? Number.POSITIVE_INFINITY;

const nextTo = (
  { kind, id, version }: PublishedDocument,
  published: readonly PublishedDocument[],
  step: 1 | -1,
): PublishedDocument | undefined =>
  published.find(
    (other) => other.kind === kind && other.id === id && other.version === version + step,
  );

/** The first version of most is the product's own. A change that no debtor feels, as of a control group, takes one person. */
function publishedAlone(published: readonly PublishedDocument[]): readonly Breach[] {
  return published
    .filter((one) => one.version > 1 || one.kind === 'own-text')
    .filter(
      (one) => one.substance === null || nextTo(one, published, -1)?.substance !== one.substance,
    )
    .filter(({ by, approvedBy }) => approvedBy === null || approvedBy === by)
    .map(({ kind, id, version, at, by }) => ({
      debtorId: null,
      at: instantAt(at),
      what: `version ${version} of ${kind} ${id} is the work of ${by} alone`,
    }));
}
