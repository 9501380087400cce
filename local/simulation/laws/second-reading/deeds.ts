import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { lastTurnOf } from './agreements.ts';
import { hasEnded, isOf } from './books.ts';
import { statusOf } from './case-status.ts';
import { deadEndOf } from './dead-ends.ts';
import type { Telling } from '#local/simulation/laws/evidence/tellings.ts';

/** What somebody sent in the portal, and what their history tells at about that moment. */
export type Told = Telling & {
  /** Of the message whose link they came by. */
  readonly claim: FactOf<'message-claimed'>;
  readonly form: URLSearchParams;
  /** Where its answer led. */
  readonly leadsTo: string;
};

/** Something that can be done in the portal, of which whoever is told that it is done finds it in their history. */
type Deed = {
  /** Of the form's address. */
  readonly action: RegExp;
  /** Of where the answer leads, when it is done. */
  readonly leadsTo: RegExp;
  readonly what: string;
  /** Whether it is done for this very channel, credor, contact or offer; what was so before needs no fact of its own. */
  readonly isDone: (told: Told) => boolean;
};

export const DEEDS: readonly Deed[] = [
  {
    action: /\/proposta$/,
    leadsTo: /\/acordo$/,
    what: 'that offer is agreed to',
    isDone: ({ claim, form, facts }) =>
      facts
        .filter(isOf('agreement-accepted'))
        .some(
          (agreement) =>
            agreement.credorId === claim.credorId &&
            agreement.fingerprint === form.get('codigo') &&
            agreement.replaces === (form.get('substitui') || null) &&
            !hasEnded(agreement, facts) &&
            !lastTurnOf(agreement, facts).isFulfilled,
        ),
  },
  {
    action: /\/prometer$/,
    leadsTo: /\/prometer$/,
    what: 'that day is promised',
    isDone: ({ claim, form, recent }) =>
      recent.some(
        (fact) =>
          fact.type === 'promise-made' &&
          fact.credorId === claim.credorId &&
          fact.date === form.get('dia'),
      ),
  },
  {
    action: /\/nao-reconheco$/,
    leadsTo: /\/dividas$/,
    what: 'the case is disputed or closed',
    isDone: ({ claim, facts }) => statusOf(claim.credorId, facts) !== 'active',
  },
  {
    action: /\/ja-paguei$/,
    leadsTo: /\/dividas$/,
    what: 'the case is disputed or closed, or waits for the bank',
    isDone: ({ claim, facts, recent }) =>
      statusOf(claim.credorId, facts) !== 'active' ||
      recent.some((fact) => fact.type === 'payment-clearing' && fact.credorId === claim.credorId),
  },
  {
    action: /\/nao-sou-eu$/,
    leadsTo: /^/,
    what: 'that contact is somebody else’s',
    isDone: ({ claim, facts }) =>
      facts.some((fact) => fact.type === 'contact-disowned' && fact.contactId === claim.contactId),
  },
  {
    action: /^\/u\//,
    leadsTo: /^/,
    what: 'that channel is left',
    isDone: ({ claim, facts }) => hasLeft(claim.channel, facts),
  },
  {
    action: /\/preferencias$/,
    leadsTo: /^/,
    what: 'that channel is as they chose',
    isDone: ({ form, facts }) => {
      const channel = form.get('canal') ?? '';
      if (form.get('escolha') !== 'receber') return hasLeft(channel, facts);
      return !hasLeft(channel, facts) && (channel !== 'whatsapp' || takesWhatsApp(facts));
    },
  },
  {
    action: /\/idioma$/,
    leadsTo: /^/,
    what: 'that language is chosen by themselves',
    isDone: ({ form, facts }) => {
      const last = facts.findLast(isOf('language-chosen'));
      return last?.language === form.get('idioma') && !last?.toldBy.startsWith('credor:');
    },
  },
  {
    action: /^\/p\/[^/]+$/,
    leadsTo: /\/dividas$/,
    what: 'they have just proved to that credor who they are',
    isDone: ({ claim, recent }) =>
      recent.some((fact) => fact.type === 'identity-confirmed' && fact.credorId === claim.credorId),
  },
  {
    action: /\/(?:pix|boleto|acordo)$/,
    leadsTo: /\/(?:pix|boleto)\/[a-z0-9]{32}$/,
    what: 'that charge is asked for',
    isDone: ({ claim, facts, leadsTo }) =>
      facts.some(
        (fact) =>
          fact.type === 'charge-requested' &&
          fact.credorId === claim.credorId &&
          leadsTo.endsWith(`/${fact.chargeId}`),
      ),
  },
];

function hasLeft(channel: string, facts: readonly Fact[]): boolean {
  const last = facts.findLast(
    (fact) => (fact.type === 'opted-out' || fact.type === 'opted-in') && fact.channel === channel,
  );
  return last?.type === 'opted-out';
}

/** Whether some phone has a consent that holds, and is known to be no dead end. */
const takesWhatsApp = (facts: readonly Fact[]): boolean =>
  facts
    .filter(isOf('whatsapp-consented'))
    .some(({ contactId }) => deadEndOf(facts, { contactId, channel: 'whatsapp' }) === null);
