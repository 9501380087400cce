import { ACCOUNT_ID } from '../arn.ts';
import type { SentEmail } from '../outbox.ts';
import type { EmailFate } from '../recipients.ts';

const USER_AGENT = 'Mozilla/5.0 (embedded)';
const IP_ADDRESS = '192.0.2.1';

type Happening = EmailFate | { readonly what: 'Send' };

const DETAIL_TYPES = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  DeliveryDelay: 'Email Delivery Delayed',
  Reject: 'Email Rejected',
  Open: 'Email Opened',
  Click: 'Email Clicked',
} as const satisfies Record<Happening['what'], string>;

/** The detail-type under which SES puts what happened to an e-mail on the default bus. */
export function detailTypeOf(what: Happening['what']): string {
  return DETAIL_TYPES[what];
}

/** The detail of that event, in the shape of SES event publishing. `at` is epoch milliseconds, `feedbackId` any unique text. */
export function sesEventDetail(
  email: SentEmail,
  happening: Happening,
  at: number,
  feedbackId: string,
): object {
  const timestamp = new Date(at).toISOString();
  return {
    eventType: happening.what,
    mail: mailOf(email),
    ...happeningOf(email, happening, timestamp, feedbackId),
  };
}

function mailOf(email: SentEmail): object {
  const headers = [
    { name: 'From', value: email.from },
    { name: 'To', value: email.to.join(', ') },
    { name: 'Subject', value: email.subject },
    ...Object.entries(email.headers).map(([name, value]) => ({ name, value })),
  ];
  return {
    timestamp: new Date(email.at).toISOString(),
    source: email.from,
    sendingAccountId: ACCOUNT_ID,
    messageId: email.id,
    destination: email.to,
    headersTruncated: false,
    headers,
    commonHeaders: {
      from: [email.from],
      to: email.to,
      messageId: email.id,
      subject: email.subject,
    },
    tags: {
      'ses:operation': ['SendEmail'],
      'ses:configuration-set': [email.configurationSet ?? ''],
      'ses:source-ip': [IP_ADDRESS],
      'ses:from-domain': [email.from.replace(/^.*@/, '').replace(/>.*$/, '')],
      'ses:caller-identity': ['embedded'],
      ...Object.fromEntries(Object.entries(email.tags).map(([name, value]) => [name, [value]])),
    },
  };
}

function happeningOf(
  email: SentEmail,
  happening: Happening,
  timestamp: string,
  feedbackId: string,
): object {
  switch (happening.what) {
    case 'Send':
      return { send: {} };
    case 'Delivery':
      return {
        delivery: {
          timestamp,
          processingTimeMillis: happening.afterMs,
          recipients: email.to,
          smtpResponse: '250 2.0.0 OK',
          reportingMTA: 'a1-1.smtp-out.amazonses.com',
        },
      };
    case 'Bounce':
      return {
        bounce: {
          feedbackId,
          bounceType: happening.bounceType,
          bounceSubType: happening.bounceSubType,
          bouncedRecipients: email.to.map((emailAddress) => ({
            emailAddress,
            action: 'failed',
            status: happening.bounceType === 'Permanent' ? '5.1.1' : '4.4.7',
            diagnosticCode: 'smtp; 550 5.1.1 user unknown',
          })),
          timestamp,
          reportingMTA: 'dsn; a1-1.smtp-out.amazonses.com',
        },
      };
    case 'Complaint':
      return {
        complaint: {
          feedbackId,
          complaintSubType: null,
          complainedRecipients: email.to.map((emailAddress) => ({ emailAddress })),
          timestamp,
          userAgent: USER_AGENT,
          complaintFeedbackType: 'abuse',
          arrivalDate: timestamp,
        },
      };
    case 'DeliveryDelay':
      return {
        deliveryDelay: {
          timestamp,
          delayType: happening.delayType,
          expirationTime: new Date(email.at + 14 * 3_600_000).toISOString(),
          delayedRecipients: email.to.map((emailAddress) => ({
            emailAddress,
            status: '4.4.1',
            diagnosticCode: 'smtp; 421 4.4.1 unable to connect to remote host',
          })),
        },
      };
    case 'Reject':
      return { reject: { reason: 'Bad content' } };
    case 'Open':
      return { open: { ipAddress: IP_ADDRESS, timestamp, userAgent: USER_AGENT } };
    case 'Click':
      return {
        click: {
          ipAddress: IP_ADDRESS,
          timestamp,
          userAgent: USER_AGENT,
          link: happening.link,
          linkTags: null,
        },
      };
  }
}
