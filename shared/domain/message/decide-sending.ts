import { tellOffer } from '#shared/domain/agreement/told-offer.ts';
import type { Contact } from '#shared/domain/debtor/contact.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { decideContact } from '#shared/domain/gate/decide-contact.ts';
import { isNeutral } from '#shared/domain/gate/neutral.ts';
import { openUntil } from '#shared/domain/gate/open-until.ts';
import { listingsOfNotice } from '#shared/domain/listing/listings-of-notice.ts';
import { collectibleSince } from '#shared/domain/gate/prescription.ts';
import type { Purpose } from '#shared/domain/history/entries/contact.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { FIRST_LANGUAGE, type Language } from '#shared/domain/values/language.ts';
import { addMinutes, type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { MessageDocuments } from './message-documents.ts';
import { render, type RenderedMessage } from './render.ts';
import { isResting } from '#shared/domain/regua/choose-message.ts';
import { openPriceOf } from './sent-message.ts';
import { languageFor } from './template.ts';
import { messageFacts } from './template-facts.ts';

/** What is to become of a message whose turn has come. */
export type Sending =
  /** It left, was given up, or nobody knows: nothing more is to be done. */
  | { readonly answer: 'done' }
  | { readonly answer: 'uncertain'; readonly fact: FactOf<'message-uncertain'> }
  | { readonly answer: 'held'; readonly fact: FactOf<'message-held'> }
  | { readonly answer: 'withheld'; readonly fact: FactOf<'message-withheld'> }
  | {
      readonly answer: 'send';
      readonly fact: FactOf<'message-claimed'>;
      readonly to: string;
      readonly message: RenderedMessage;
      /** When it may ring a phone no more; null where it may at any hour. */
      readonly openUntil: Instant | null;
    };

export type SendingQuestion = {
  readonly request: FactOf<'message-requested'>;
  readonly record: RegisteredRecord;
  readonly profile: Profile;
  readonly documents: MessageDocuments;
  readonly portalUrl: string;
  readonly unsubscribeUrl: string;
  readonly now: Instant;
};

/**
 * Decides on fresh state, and renders before anything is claimed, so that a broken template burns no message. One that
 * was claimed and has no answer met a crash in between: it may have left, so it never leaves again.
 *
 * @throws TemplateError
 */
export function decideSending(question: SendingQuestion): Sending {
  const { request, record, documents, now } = question;
  const { messageId, credorId, channel, contactId, templateId, purpose } = request;
  const message = { messageId, credorId, channel };

  const line = record.debtor.contactLog.find((past) => past.messageId === messageId);
  if (line?.state === 'claimed') {
    const detail = 'interrompida entre a decisão e a resposta do canal';
    return { answer: 'uncertain', fact: { type: 'message-uncertain', ...message, detail } };
  }
  if (line) return { answer: 'done' };

  const contact = record.contacts.find((known) => known.contactId === contactId);
  const to = contact?.value;
  if (!contact || !to) {
    const reasons = ['contact-unusable' as const];
    return { answer: 'withheld', fact: { type: 'message-withheld', ...message, purpose, reasons } };
  }
  if (isOfAnotherDebt(question)) {
    const reasons = ['debt-changed' as const];
    return { answer: 'withheld', fact: { type: 'message-withheld', ...message, purpose, reasons } };
  }
  if (isResting(documents.policy, credorId, templateId)) return restingText(question);
  const asked = {
    record,
    credorId,
    channel,
    contact,
    purpose: purpose.kind,
    agreementId: purpose.kind === 'regua-step' ? purpose.agreementId : undefined,
    neutral: isNeutral(purpose.kind, contact),
    askedAt: purpose.kind === 'opt-out-confirmation' ? purpose.askedAt : undefined,
    policy: documents.policy,
    now,
  };
  const decided = decideContact(asked);
  switch (decided.answer) {
    case 'never': {
      const { reasons } = decided;
      return {
        answer: 'withheld',
        fact: { type: 'message-withheld', ...message, purpose, reasons },
      };
    }
    case 'hold': {
      const { reasons, until } = decided;
      // It answers at once or not at all, so what holds it ends it.
      if (purpose.kind === 'opt-out-confirmation') {
        const fact = { type: 'message-withheld' as const, ...message, purpose, reasons };
        return { answer: 'withheld', fact };
      }
      return {
        answer: 'held',
        fact: { type: 'message-held', ...message, templateId, purpose, reasons, until },
      };
    }
    case 'send': {
      const told = withOfferOfToday(question);
      const language = languageFor(documents.template, record.debtor.language?.language);
      const text = rendered(question, contact, told, language);
      return {
        answer: 'send',
        fact: {
          type: 'message-claimed',
          ...message,
          contactId,
          purpose: told,
          ...(language !== FIRST_LANGUAGE && { language }),
          price: openPriceOf(record, request, text, documents, now),
        },
        to,
        message: text,
        openUntil: openUntil(asked),
      };
    }
  }
}

/** A step is decided again at once, and takes its next choice; what answers at once or has no other choice is not said. */
function restingText({ request, now }: SendingQuestion): Sending {
  const { messageId, credorId, channel, templateId, purpose } = request;
  const message = { messageId, credorId, channel, purpose, reasons: ['text-resting' as const] };
  return purpose.kind === 'regua-step'
    ? {
        answer: 'held',
        fact: {
          type: 'message-held',
          ...message,
          templateId,
          until: addMinutes(now, DECIDED_AGAIN_MINUTES),
        },
      }
    : { answer: 'withheld', fact: { type: 'message-withheld', ...message } };
}

/** Longer than documents are remembered, so that the step hears of it, too. */
const DECIDED_AGAIN_MINUTES = 5;

/**
 * Whether the debt that the step was for was paid or moved while the message waited. What it says would be untrue of
 * the one that comes next, whose own ladder has begun; whoever owes nothing is the gate's to hold.
 */
function isOfAnotherDebt({ request, record, documents, now }: SendingQuestion): boolean {
  const { purpose, credorId } = request;
  // Every listing that it gives notice of has ended meanwhile.
  if (purpose.kind === 'listing-notice') {
    return listingsOfNotice(record, request.messageId).length === 0;
  }
  if (purpose.kind !== 'regua-step') return false;
  const today = localDateOf(now, record.debtor.zone);
  const { agreementId } = purpose;
  const anchor = collectibleSince(record, credorId, documents.policy, today, agreementId);
  return anchor !== null && anchor !== purpose.anchor;
}

/** An offer is told as it is when the message leaves, and not told when there is none any more. */
function withOfferOfToday({ request, record, documents, now }: SendingQuestion): Purpose {
  const { purpose, credorId } = request;
  if (purpose.kind !== 'regua-step' || purpose.offer === undefined) return purpose;
  const { offer: _, ...step } = purpose;
  const offer = tellOffer(record, credorId, documents, now);
  return offer ? { ...step, offer } : step;
}

function rendered(
  question: SendingQuestion,
  contact: Contact,
  purpose: Purpose,
  language: Language,
): RenderedMessage {
  const { record, profile, documents, portalUrl, unsubscribeUrl, now } = question;
  const { credor, template, policy, moneyRules } = documents;
  const today = localDateOf(now, record.debtor.zone);
  const confirmed = !isNeutral(purpose.kind, contact) && contact.confirmed;
  return render(
    template,
    messageFacts({
      record,
      profile,
      credor,
      policy,
      purpose,
      language,
      moneyRules,
      today,
      confirmed,
      portalUrl,
      unsubscribeUrl,
    }),
  );
}
