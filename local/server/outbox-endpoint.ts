import type { EmbeddedAws } from '#local/aws/embedded-aws.ts';
import type { SentMessage } from '#local/aws/outbox.ts';
import { jsonResponse, type WireHandler } from '#local/aws/wire.ts';

const LISTED_MAX = 500;

/** Every message that left, newest first: the inboxes and telephones of the local run. */
export function outboxEndpoint(aws: Pick<EmbeddedAws, 'outbox'>): WireHandler {
  return async ({ query }) => {
    const after = query.get('after') ?? '';
    const limit = Math.min(Number(query.get('limit') ?? 100) || 100, LISTED_MAX);
    const messages = aws
      .outbox()
      .toReversed()
      .map(shown)
      .filter(({ at }) => at > after)
      .slice(0, limit);
    return jsonResponse(200, { messages });
  };
}

/** What SES, the carriers and Meta say, in the product's own words. */
const FATES: Readonly<Record<string, string>> = {
  Send: 'sent',
  Delivery: 'delivered',
  Bounce: 'bounced',
  Complaint: 'complained',
  Reject: 'undelivered',
  Open: 'opened',
  Click: 'clicked',
  SUCCESS: 'delivered',
  FAILURE: 'undelivered',
  read: 'opened',
  'failed 131026': 'bounced',
  ANSWERED: 'answered',
  COMPLETED: 'completed',
  BUSY: 'busy',
  NO_ANSWER: 'no-answer',
  FAILED: 'undelivered',
};

const iso = (instant: number): string => new Date(instant).toISOString();

function shown(message: SentMessage) {
  const fates = message.fates.map(({ what, at }) => ({ what: FATES[what] ?? what, at: iso(at) }));
  const common = { id: message.id, kind: message.kind, at: iso(message.at), fates };
  switch (message.kind) {
    case 'email':
      return {
        ...common,
        to: message.to.join(', '),
        subject: message.subject,
        text: message.text ?? '',
        html: message.html ?? null,
        parts: null,
      };
    case 'sms':
    case 'whatsapp':
    case 'voice': {
      const { to, text } = message;
      const parts = message.kind === 'sms' ? message.parts : null;
      return { ...common, to, subject: null, text, html: null, parts };
    }
  }
}
