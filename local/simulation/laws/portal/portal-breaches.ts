import type { Fact } from '#shared/domain/history/entry.ts';
import { AgreementId, ChargeId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import {
  accepting,
  agreed,
  clearing,
  DAY,
  disputed,
  other,
  otherDispute,
  otherContact,
  others,
  promised,
  sent,
  taken,
  unsubscribed,
} from '#local/simulation/laws/examples/made-up-deeds.ts';
import type { BreachExample } from '#local/simulation/laws/examples/tampering.ts';

const DEED = 'what somebody did in the portal, and was told to be done, is in their history';

/** Each deed in the portal, forgotten by whoever had written another one of its kind. */
export const PORTAL_BREACHES: readonly BreachExample[] = [
  [
    DEED,
    'it was sent by the link of no message',
    (the) => ({ submissions: [{ ...taken(the, 'prometer', ''), action: '/p/x/prometer' }] }),
    /no message has that link/,
  ],
  [
    DEED,
    'an agreement is forgotten, where another offer had been agreed to',
    (the) => sent(the, [agreed(the, 'b')], 'proposta', accepting(), 'acordo'),
    /nothing says that that offer is agreed to/,
  ],
  [
    DEED,
    'an agreement is forgotten, where the same offer had been agreed to and the agreement had ended',
    (the) => {
      const { agreementId, credorId } = the.agreed();
      const ended: Fact = {
        type: 'agreement-cancelled',
        agreementId,
        credorId,
        ledgers: [],
        because: 'operator',
        restated: [],
      };
      return sent(the, [agreed(the, 'a'), ended], 'proposta', accepting(), 'acordo', 'at first');
    },
    /nothing says that that offer is agreed to/,
  ],
  [
    DEED,
    'an agreement is forgotten that was to replace the one that stands',
    (the) => {
      const substitui = AgreementId.parse('dddddddddddddddddddd');
      return sent(the, [agreed(the, 'a')], 'proposta', accepting(substitui), 'acordo');
    },
    /nothing says that that offer is agreed to/,
  ],
  [
    DEED,
    'a promise is forgotten, where another day was promised',
    (the) => sent(the, [promised(the)], 'prometer', 'dia=2026-12-29', 'prometer'),
    /nothing says that that day is promised/,
  ],
  [
    DEED,
    'a promise is forgotten, where that day had been promised long before',
    (the) => sent(the, [promised(the)], 'prometer', `dia=${DAY}`, 'prometer', 'at first'),
    /nothing says that that day is promised/,
  ],
  [
    DEED,
    'a dispute is forgotten, where that with another credor is known',
    (the) => sent(the, otherDispute(the), 'nao-reconheco', 'motivo=x', 'dividas'),
    /nothing says that the case is disputed or closed/,
  ],
  [
    DEED,
    'a second dispute is forgotten, where the team had closed the first',
    (the) => {
      const { credorId } = the.ids();
      const closed: Fact = {
        type: 'dispute-closed',
        credorId,
        outcome: 'upheld',
      };
      return sent(
        the,
        [disputed(credorId), closed],
        'ja-paguei',
        'motivo=x',
        'dividas',
        'at first',
      );
    },
    /nothing says that the case is disputed or closed, or waits/,
  ],
  [
    DEED,
    'a payment on its way is forgotten, where one had been on its way long before',
    (the) => sent(the, [clearing(the)], 'ja-paguei', 'motivo=x', 'dividas', 'at first'),
    /nothing says that the case is disputed or closed, or waits/,
  ],
  [
    DEED,
    'a stranger is forgotten, where another contact was known to be a stranger’s',
    (the) => {
      const { credorId } = the.ids();
      const contactId = otherContact(the);
      return sent(the, [{ type: 'contact-disowned', credorId, contactId }], 'nao-sou-eu', '', '');
    },
    /nothing says that that contact is somebody else/,
  ],
  [
    DEED,
    'an opt-out is forgotten, where another channel had been left',
    (the) => ({
      ...the.afterwards({ type: 'opted-out', channel: others(the), via: 'portal' }),
      ...unsubscribed(the),
    }),
    /nothing says that that channel is left/,
  ],
  [
    DEED,
    'a second opt-out is forgotten, where they had come back since the first',
    (the) => {
      const { channel } = the.contact.claim;
      const left: Fact = { type: 'opted-out', channel, via: 'portal' };
      const back: Fact = { type: 'opted-in', channel, via: 'portal' };
      return { ...the.knowing(left, back), ...unsubscribed(the) };
    },
    /nothing says that that channel is left/,
  ],
  [
    DEED,
    'a channel that was chosen stays left, where they came back to another',
    (the) => {
      const left: Fact = { type: 'opted-out', channel: 'sms', via: 'portal' };
      const back: Fact = { type: 'opted-in', channel: 'email', via: 'portal' };
      const form = 'canal=sms&escolha=receber';
      return sent(the, [left, back], 'preferencias', form, 'preferencias', 'at first');
    },
    /nothing says that that channel is as they chose/,
  ],
  [
    DEED,
    'WhatsApp was chosen, and nothing tells of a consent',
    (the) => {
      const form = 'canal=whatsapp&escolha=receber';
      return {
        ...sent(the, [], 'preferencias', form, 'preferencias'),
        ...the.withEntries(({ fact }) => fact.type !== 'whatsapp-consented'),
      };
    },
    /nothing says that that channel is as they chose/,
  ],
  [
    DEED,
    'a language that was chosen is the word of a file',
    (the) => {
      const toldBy = `credor:${the.ids().credorId}`;
      const told: Fact = { type: 'language-chosen', language: 'en', toldBy };
      return sent(the, [told], 'idioma', 'idioma=en', 'preferencias');
    },
    /nothing says that that language is chosen/,
  ],
  [
    DEED,
    'a proof of who they are is forgotten, where there was one long before',
    (the) => {
      const known: Fact = { type: 'identity-confirmed', ...the.ids() };
      return sent(the, [known], '', '', 'dividas', 'at first');
    },
    /nothing says that they have just proved/,
  ],
  [
    DEED,
    'a charge is not there',
    (the) => sent(the, [], 'pix', '', `pix/${'e'.repeat(32)}`),
    /nothing says that that charge is asked for/,
  ],
  [
    DEED,
    'a charge is another credor’s',
    (the) => {
      const chargeId = ChargeId.parse('e'.repeat(32));
      const { debtId } = the.debt();
      const [amount, forDate] = [centavos(100), the.day()];
      const asked: Fact = {
        type: 'charge-requested',
        chargeId,
        credorId: other(the),
        debtIds: [debtId],
        amount,
        forDate,
      };
      return sent(the, [asked], 'acordo', '', `pix/${chargeId}`);
    },
    /nothing says that that charge is asked for/,
  ],
];
