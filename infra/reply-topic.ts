/** SMS and WhatsApp messages that come in are published on this topic, which hands them on to a queue. */
export const REPLY_TOPIC = {
  name: 'replies',
  queue: 'replies',
  /** The services that may publish on it, for numbers and WhatsApp accounts of this account. */
  publishers: ['sms-voice.amazonaws.com', 'social-messaging.amazonaws.com'],
} as const;
