import type { SentSms, SentVoice } from '../outbox.ts';
import type { SmsFate, VoiceFate } from '../recipients.ts';

/** What the service publishes of an SMS (its user guide, "Event types for SMS, MMS and voice"). */
export function smsEvent(
  sms: SentSms,
  fate: SmsFate,
  context: Readonly<Record<string, string>>,
  at: number,
): string {
  const arrived = fate.status === 'SUCCESS';
  return JSON.stringify({
    eventType: arrived ? 'TEXT_DELIVERED' : 'TEXT_UNREACHABLE',
    eventVersion: '1.0',
    eventTimestamp: at,
    isFinal: true,
    destinationPhoneNumber: sms.to,
    isoCountryCode: 'BR',
    mcc: '724',
    mnc: '1',
    messageId: sms.id,
    messageRequestTimestamp: sms.at,
    messageEncoding: 'GSM',
    messageType: sms.smsType.toUpperCase(),
    messageStatus: arrived ? 'DELIVERED' : 'UNREACHABLE',
    messageStatusDescription: fate.providerResponse,
    context,
    totalMessageParts: sms.parts,
    totalMessagePrice: Number((fate.usdPerPart * sms.parts).toFixed(5)),
    totalCarrierFee: 0,
  });
}

/** What it publishes of a voice message. */
export const voiceEvent = (call: SentVoice, status: VoiceFate['status'], at: number): string =>
  JSON.stringify({
    eventType: `VOICE_${status}`,
    eventVersion: '1.0',
    eventTimestamp: at,
    isFinal: status !== 'ANSWERED',
    destinationPhoneNumber: call.to,
    isoCountryCode: 'BR',
    messageId: call.id,
    messageRequestTimestamp: call.at,
    messageStatus: status,
    context: call.context,
  });
