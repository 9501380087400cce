import type { ContactWay } from './contact-way.ts';

/**
 * Whether a rule that names these channels binds this one. A WhatsApp message rings the same phone as an SMS, so whatever binds
 * SMS binds WhatsApp, too; a rule may be stricter and name WhatsApp alone.
 */
export const bindsChannel = (named: readonly ContactWay[], channel: ContactWay): boolean =>
  named.includes(channel) || (channel === 'whatsapp' && named.includes('sms'));
