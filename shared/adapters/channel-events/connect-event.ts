import * as z from 'zod';
import { type Instant, instantAt, LATEST_MS } from '#shared/domain/values/zone.ts';

/** ISO, with or without fractions of a second; what is in no calendar is no moment. */
const Moment = z
  .string()
  .transform((text) => Date.parse(text))
  .pipe(z.int().min(0).max(LATEST_MS))
  .optional()
  .catch(undefined);

/** What Amazon Connect puts on the default bus of its region (Administrator Guide, "Contact events data model"); only what we read. */
export const ConnectEvent = z.object({
  source: z.literal('aws.connect'),
  detail: z.object({
    /** INITIATED, CONNECTED_TO_SYSTEM, CONNECTED_TO_AGENT, DISCONNECTED, and others that may come. */
    eventType: z.string().max(60),
    contactId: z.string().min(1).max(256),
    connectedToSystemTimestamp: Moment,
    disconnectTimestamp: Moment,
  }),
});
export type ConnectEvent = z.infer<typeof ConnectEvent>;

/**
 * A recording was stored (S3, "Object Created"): Connect begins the file's name with the call's id. Transcripts and analyses of
 * the same call lie in the same bucket, and are no recording.
 */
export const RecordingStored = z.object({
  source: z.literal('aws.s3'),
  detail: z.object({
    bucket: z.object({ name: z.string().max(63) }),
    object: z.object({ key: z.string().max(1_024) }),
  }),
});
export type RecordingStored = z.infer<typeof RecordingStored>;

export type CallNews =
  | { readonly kind: 'answered'; readonly at: Instant }
  /** `seconds` since somebody, or a machine, picked up; 0 when nobody did. */
  | { readonly kind: 'ended'; readonly at: Instant; readonly seconds: number }
  | { readonly kind: 'recorded'; readonly recording: string };

export type ToldCall = { readonly providerCallId: string; readonly news: CallNews };

const RECORDING = /(?<!\bAnalysis\/.*)([a-f0-9-]{36})_[^/]*\.wav$/i;

/** @returns null for what is no news: that a call began, waits, or was handed on */
export function newsOfCall(event: ConnectEvent | RecordingStored): ToldCall | null {
  if (event.source === 'aws.s3') {
    const { bucket, object } = event.detail;
    const [, providerCallId] = RECORDING.exec(object.key) ?? [];
    const recording = `s3://${bucket.name}/${object.key}`;
    return providerCallId ? { providerCallId, news: { kind: 'recorded', recording } } : null;
  }
  const { eventType, contactId: providerCallId, ...moments } = event.detail;
  const { connectedToSystemTimestamp: answered, disconnectTimestamp: ended } = moments;
  if (eventType === 'CONNECTED_TO_SYSTEM' && answered !== undefined) {
    return { providerCallId, news: { kind: 'answered', at: instantAt(answered) } };
  }
  if (eventType !== 'DISCONNECTED' || ended === undefined) return null;
  const seconds = answered === undefined ? 0 : Math.max(0, Math.round((ended - answered) / 1_000));
  return { providerCallId, news: { kind: 'ended', at: instantAt(ended), seconds } };
}
