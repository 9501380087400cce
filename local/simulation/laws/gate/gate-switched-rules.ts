import type { GateReason } from '#shared/domain/gate/reason.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Rule } from './gate-rule.ts';

/** WhatsApp and machines that call leave where an admin turned them on, and WhatsApp to whoever agreed to it. */
export const RULES_OF_SWITCHED_CHANNELS = {
  'channel-off': ({ claim: { channel }, at }, _, { whatsAppFrom, voiceFrom }) => {
    if (channel !== 'whatsapp' && channel !== 'voice') return null;
    const from = channel === 'whatsapp' ? whatsAppFrom : voiceFrom;
    return from !== null && epochMsOf(at) >= from ? null : `nobody had let ${channel} leave`;
  },
  'no-consent': ({ known, claim }) => {
    if (claim.channel !== 'whatsapp') return null;
    const yes = known.find(
      (fact) => fact.type === 'whatsapp-consented' && fact.contactId === claim.contactId,
    );
    return yes === undefined ? 'the person had not agreed to WhatsApp' : null;
  },
} satisfies Partial<Record<GateReason, Rule>>;
