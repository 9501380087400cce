import { ACCOUNT_ID } from '../arn.ts';
import type { SentSms } from '../outbox.ts';
import type { SmsFate } from '../recipients.ts';

/** The log group into which SNS writes what became of direct SMS; failures have their own. */
export function smsLogGroup(region: string, status: SmsFate['status']): string {
  const base = `sns/${region}/${ACCOUNT_ID}/DirectPublishToPhoneNumber`;
  return status === 'SUCCESS' ? base : `${base}/Failure`;
}

/** The line SNS writes there (SNS Developer Guide, "Amazon SNS SMS delivery monitoring"). */
export function smsDeliveryRecord(sms: SentSms, fate: SmsFate): string {
  return JSON.stringify({
    notification: {
      messageId: sms.id,
      timestamp: new Date(sms.at).toISOString().replace('T', ' ').replace('Z', ''),
    },
    delivery: {
      phoneCarrier: 'Embedded Carrier',
      mnc: 1,
      numberOfMessageParts: sms.parts,
      destination: sms.to,
      priceInUSD: Number((fate.usdPerPart * sms.parts).toFixed(5)),
      smsType: sms.smsType,
      mcc: 724,
      providerResponse: fate.providerResponse,
      dwellTimeMs: fate.afterMs,
      dwellTimeMsUntilDeviceAck: fate.afterMs,
    },
    status: fate.status,
  });
}
