/**
 * What AWS End User Messaging tells of an SMS or a voice message once its fate is settled, to the queue of deliveries. That it is
 * under way is no news.
 */
export const SMS_EVENTS = {
  types: [
    'TEXT_DELIVERED',
    'TEXT_SUCCESSFUL',
    'TEXT_INVALID',
    'TEXT_INVALID_MESSAGE',
    'TEXT_UNREACHABLE',
    'TEXT_CARRIER_UNREACHABLE',
    'TEXT_BLOCKED',
    'TEXT_CARRIER_BLOCKED',
    'TEXT_PROTECT_BLOCKED',
    'TEXT_SPAM',
    'TEXT_TTL_EXPIRED',
    'TEXT_UNKNOWN',
    'VOICE_ANSWERED',
    'VOICE_COMPLETED',
    'VOICE_BUSY',
    'VOICE_NO_ANSWER',
    'VOICE_FAILED',
    'VOICE_TTL_EXPIRED',
  ],
  queue: 'deliveries',
} as const;
