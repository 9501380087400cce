import type { Contact } from '#shared/domain/debtor/contact.ts';
import { BASIS_TEXTS } from '#shared/domain/debtor/basis-texts.ts';
import { GateReason } from '#shared/domain/gate/reason.ts';
import type { Fact, HistoryEntry } from '#shared/domain/history/entry.ts';
import type { AgreementId, ContactId, CredorId, StepId } from '#shared/domain/values/ids.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import type { Uf } from '#shared/domain/values/uf.ts';
import { localDateOf, type Zone } from '#shared/domain/values/zone.ts';
import type { PinnedReguas } from './pinned-reguas.ts';
import {
  type GateFact,
  isOfGate,
  mayBeOlder,
  type PublishedPolicy,
  versionAt,
} from './published-policy.ts';
import { ruleSources } from './rule-sources.ts';

export type GroundSources = {
  readonly credorId: CredorId;
  readonly uf: Uf | null;
  readonly zone: Zone;
  readonly policies: readonly PublishedPolicy[];
  readonly reguas: PinnedReguas;
  readonly contacts: ReadonlyMap<ContactId, Contact>;
};

/** What an entry rests on, in pt-BR lines: rules with law and version, the régua, and on what basis the contact is held. */
export function groundsOf(entry: HistoryEntry, sources: GroundSources): readonly string[] {
  const { fact } = entry;
  return [
    ...(isOfGate(fact) ? gateLines(fact, entry, sources) : []),
    ...reguaLines(entry, sources),
    ...contactLines(fact, sources),
    ...documentLines(fact),
  ];
}

function gateLines(
  fact: GateFact,
  { at }: HistoryEntry,
  { policies, zone, uf, credorId }: GroundSources,
): readonly string[] {
  const policy = versionAt(policies, at);
  if (policy === null) return [];
  const on = localDateOf(at, zone);
  const channel = 'channel' in fact ? fact.channel : null;
  const reasons = 'reasons' in fact ? fact.reasons : [];
  const laws = reasons.flatMap((reason) => {
    const known = GateReason.safeParse(reason);
    if (!known.success) return [];
    return ruleSources(known.data, { policy: policy.document, credorId, uf, channel, on });
  });
  const published = formatDate(localDateOf(policy.publishedAt, zone));
  const older = mayBeOlder(policy, at) ? ', ou a anterior, que valeu até esse minuto' : '';
  return [
    `Política de contato na versão ${policy.version}, publicada em ${published}${older}.`,
    ...[...new Set(laws)].map((law) => `Regra: ${law}.`),
  ];
}

/** The ladder that a fact speaks of: its own step, or the step that its message is for. */
function ladderOf(fact: Fact): {
  readonly credorId: CredorId;
  readonly stepId: StepId;
  readonly agreementId?: AgreementId | undefined;
} | null {
  if (!('credorId' in fact)) return null;
  const { credorId } = fact;
  if ('purpose' in fact && fact.purpose.kind === 'regua-step') {
    const { stepId, agreementId } = fact.purpose;
    return { credorId, stepId, agreementId };
  }
  if (fact.type !== 'step-held' && fact.type !== 'step-skipped' && fact.type !== 'wait-ended')
    return null;
  const { stepId, agreementId } = fact;
  return { credorId, stepId, agreementId };
}

function reguaLines({ seq, fact }: HistoryEntry, { reguas }: GroundSources): readonly string[] {
  const ladder = ladderOf(fact);
  const regua = ladder && reguas(seq, ladder);
  if (!ladder || !regua) return [];
  return [`Régua ${regua.reguaId} na versão ${regua.version}, passo ${ladder.stepId}.`];
}

function contactLines(fact: Fact, { contacts }: GroundSources): readonly string[] {
  const contactId = 'contactId' in fact ? fact.contactId : null;
  const contact = contactId ? contacts.get(contactId) : undefined;
  if (!contact || fact.type === 'contact-added') return [];
  return [`Contato mantido por ${BASIS_TEXTS[contact.basis]}; origem: ${contact.source}.`];
}

function documentLines(fact: Fact): readonly string[] {
  switch (fact.type) {
    case 'message-sent':
      return [`Identificação no canal: ${fact.providerMessageId}.`];
    case 'agreement-proposed':
      return [`Política de ofertas na versão ${fact.policyVersion}.`];
    case 'agreement-accepted':
      return [
        `Política de ofertas na versão ${fact.policyVersion}.`,
        `SHA-256 do termo assinado: ${fact.termHash}.`,
        `SHA-256 da prova do aceite: ${fact.evidenceHash}.`,
      ];
    case 'listing-asked':
      return [`Política de negativação na versão ${fact.policyVersion}.`];
    default:
      return [];
  }
}
