import type { GateReason } from '#shared/domain/gate/reason.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Rule } from './gate-rule.ts';

/** WhatsApp leaves where an admin turned it on, and to whoever agreed to it. */
export const RULES_OF_WHATSAPP = {
  'channel-off': ({ claim, at }, _, { whatsAppFrom }) =>
    claim.channel !== 'whatsapp' || (whatsAppFrom !== null && epochMsOf(at) >= whatsAppFrom)
      ? null
      : 'nobody had let WhatsApp leave',
  'no-consent': ({ known, claim }) => {
    if (claim.channel !== 'whatsapp') return null;
    const yes = known.find(
      (fact) => fact.type === 'whatsapp-consented' && fact.contactId === claim.contactId,
    );
    return yes === undefined ? 'the person had not agreed to WhatsApp' : null;
  },
} satisfies Partial<Record<GateReason, Rule>>;
