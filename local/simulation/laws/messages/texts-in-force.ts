import type { FactOf } from '#shared/domain/history/entry.ts';
import { ownTextIdOf } from '#shared/domain/message/own-text.ts';
import type { CredorId, TemplateId } from '#shared/domain/values/ids.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach } from '#local/simulation/laws/law.ts';
import { isOf } from '#local/simulation/laws/second-reading/books.ts';
import {
  markIn,
  type PublishedDocument,
  REMEMBERED_MS,
} from '#local/simulation/laws/evidence/published-documents.ts';
import type { SentContact } from '#local/simulation/laws/evidence/sent-contact.ts';

/** One version of a text; `isOwn`: the credor's own, which goes before the one for all. */
type InForce = { readonly isOwn: boolean; readonly version: number; readonly mark: string | null };

/** What a message says and what the history says of its version, where neither was in force while it left. */
export function textsThatDiffer(
  { claim, at, messages, life }: SentContact,
  { published }: Evidence,
): readonly Breach[] {
  const facts = life.entries.map(({ fact }) => fact);
  const isMine = (fact: { readonly messageId: string }) => fact.messageId === claim.messageId;
  const asked = facts.filter(isOf('message-requested')).find(isMine);
  if (asked === undefined) return [];
  const sent = facts.filter(isOf('message-sent')).find(isMine);
  return messages.flatMap((message) => {
    const from = epochMsOf(at) - REMEMBERED_MS;
    const until = message.at + REMEMBERED_MS;
    const possible = inForceBetween(published, claim.credorId, asked.templateId, from, until);
    // Only Portuguese is marked, and only e-mails are.
    const isMarked = message.kind === 'email' && claim.language === undefined;
    const mark = isMarked ? markIn(message.text) : undefined;
    const isInForce = possible.some(
      (one) =>
        (mark === undefined || one.mark === mark) && (sent === undefined || isVersion(one, sent)),
    );
    if (isInForce) return [];
    const said = sent ? `, sent as version ${sent.templateVersion}` : '';
    const what = `message ${claim.messageId} of ${claim.credorId} reads ${mark}${said}, which was not in force`;
    return [{ debtorId: life.debtorId, at, what }];
  });
}

const isVersion = (
  { isOwn, version }: InForce,
  { ownText, templateVersion }: FactOf<'message-sent'>,
): boolean => isOwn === (ownText ?? false) && version === templateVersion;

/** Every text that was in force at some moment of a stretch, in epoch milliseconds. */
function inForceBetween(
  published: readonly PublishedDocument[],
  credorId: CredorId,
  templateId: TemplateId,
  from: number,
  until: number,
): readonly InForce[] {
  const general = published.filter(({ kind, id }) => kind === 'template' && id === templateId);
  const ownId = ownTextIdOf(credorId, templateId);
  const own = published.filter(({ kind, id }) => kind === 'own-text' && id === ownId);
  const turns = [...general, ...own].map(({ at }) => at).filter((at) => at > from && at <= until);
  return [from, ...turns].map((moment) => {
    const ofCredor = newest(own, moment);
    // A credor's own text without a mark is one that was taken back.
    return ofCredor !== undefined && ofCredor.mark !== null
      ? { isOwn: true, version: ofCredor.version, mark: ofCredor.mark }
      : { isOwn: false, ...(newest(general, moment) ?? { version: 1, mark: null }) };
  });
}

const newest = (
  versions: readonly PublishedDocument[],
  moment: number,
): PublishedDocument | undefined =>
  versions.filter(({ at }) => at <= moment).toSorted((a, b) => b.version - a.version)[0];
