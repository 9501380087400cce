import * as z from 'zod';

/** What became of a message after it left, as its provider reported it. */
const Fate = z.object({ what: z.string(), at: z.number() });

export const SentEmail = z.object({
  kind: z.literal('email'),
  id: z.string(),
  at: z.number(),
  from: z.string(),
  to: z.array(z.string()),
  replyTo: z.array(z.string()),
  subject: z.string(),
  text: z.string().optional(),
  html: z.string().optional(),
  headers: z.record(z.string(), z.string()),
  tags: z.record(z.string(), z.string()),
  configurationSet: z.string().optional(),
  fates: z.array(Fate),
});
export type SentEmail = z.infer<typeof SentEmail>;

export const SentSms = z.object({
  kind: z.literal('sms'),
  id: z.string(),
  at: z.number(),
  to: z.string(),
  text: z.string(),
  /** Promotional or Transactional. */
  smsType: z.string(),
  parts: z.number(),
  fates: z.array(Fate),
});
export type SentSms = z.infer<typeof SentSms>;

export const SentWhatsApp = z.object({
  kind: z.literal('whatsapp'),
  id: z.string(),
  at: z.number(),
  to: z.string(),
  /** Of the approved text. */
  template: z.string(),
  /** What the person reads: the approved text with its variables; empty when there is no such text. */
  text: z.string(),
  /** What the sender wants back with the news (`biz_opaque_callback_data`). */
  callbackData: z.string(),
  fates: z.array(Fate),
});
export type SentWhatsApp = z.infer<typeof SentWhatsApp>;

export const SentVoice = z.object({
  kind: z.literal('voice'),
  id: z.string(),
  at: z.number(),
  to: z.string(),
  /** What is spoken, without the marks for the machine that speaks. */
  text: z.string(),
  /** Which of its voices speaks. */
  voice: z.string(),
  /** What the sender wants back with the news. */
  context: z.record(z.string(), z.string()),
  fates: z.array(Fate),
});
export type SentVoice = z.infer<typeof SentVoice>;

/** A message that left for a person. Moments are epoch milliseconds. */
export const SentMessage = z.discriminatedUnion('kind', [
  SentEmail,
  SentSms,
  SentWhatsApp,
  SentVoice,
]);
export type SentMessage = z.infer<typeof SentMessage>;
/** One that its reader can answer in writing. */
export type WrittenMessage = Exclude<SentMessage, SentVoice>;

export type Outbox = ReturnType<typeof createOutbox>;

/** Every message that left, in order: what the local run shows in the place of inboxes and phones. */
export function createOutbox() {
  const messages = new Map<string, SentMessage>();
  const listeners: ((message: SentMessage) => void)[] = [];
  return {
    add(message: SentMessage): void {
      messages.set(message.id, message);
      for (const listener of listeners) listener(message);
    },
    noteFate(id: string, what: string, at: number): void {
      messages.get(id)?.fates.push({ what, at });
    },
    all: (): SentMessage[] => [...messages.values()],
    /** Called with each message the moment it leaves. */
    whenSent: (listener: (message: SentMessage) => void) => void listeners.push(listener),
    exportState: (): SentMessage[] => [...messages.values()],
    importState(state: SentMessage[]): void {
      messages.clear();
      for (const message of state) messages.set(message.id, message);
    },
  };
}
