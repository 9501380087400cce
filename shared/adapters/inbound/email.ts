import { parseEmail } from '#shared/domain/values/email.ts';
import { withoutQuotes } from '#shared/domain/reply/without-quotes.ts';
import { type InboundMessage, keptText } from './inbound-message.ts';
import { leavesOf, type MimePart, readPart } from './mime-part.ts';
import { headerText, textOfHtml, textOfPart } from './mime-text.ts';
import { senderDoubt } from './ses-verdicts.ts';

/** What an e-mail is that no person wrote: out-of-office replies, bounces, lists. */
export type NotWritten = 'automatic' | 'no-sender';

/**
 * Reads an e-mail as SES stores it.
 *
 * @param raw the message, each character a byte (Latin-1)
 * @param fileKey where it lies; its id when the message has none
 */
export function inboundEmail(raw: string, fileKey: string): InboundMessage | NotWritten {
  const message = readPart(raw);
  const header = (name: string): string => message.headers.get(name) ?? '';
  const from = addressIn(header('from'));
  if (from === null) return 'no-sender';
  if (isAutomatic(header, from)) return 'automatic';
  return {
    channel: 'email',
    inboundId: (header('message-id') || fileKey).slice(0, 300),
    from,
    answers: answeredBy(header('in-reply-to')) ?? answeredBy(header('references')),
    doubt: senderDoubt(raw),
    text: keptText(writtenIn(message, headerText(header('subject')))),
  };
}

/** RFC 3834, and what older programs say instead. */
function isAutomatic(header: (name: string) => string, from: string): boolean {
  const submitted = header('auto-submitted').toLowerCase();
  return (
    (submitted !== '' && !submitted.startsWith('no')) ||
    /^(?:bulk|junk|list|auto_reply)/i.test(header('precedence')) ||
    header('x-autoreply') !== '' ||
    header('x-autorespond') !== '' ||
    header('list-id') !== '' ||
    header('return-path') === '<>' ||
    /^(?:mailer-daemon|postmaster|no-?reply|nao-?responda)@/.test(from) ||
    /^multipart\/report/i.test(header('content-type'))
  );
}

/** Room for a long name in encoded words; the patterns below take the square of the time that a header is long. */
const FROM_LENGTH_MAX = 2000;

function addressIn(header: string): string | null {
  const from = header.slice(0, FROM_LENGTH_MAX);
  const written =
    /<([^<>\s]+@[^<>\s]+)>/.exec(from)?.[1] ?? /[^\s<>",]+@[^\s<>",]+/.exec(from)?.[0];
  if (written === undefined) return null;
  const parsed = parseEmail(written);
  return parsed.ok ? parsed.value.address : written.toLowerCase().slice(0, 254);
}

/** SES writes `<its own id@its host>` into each message that it sends. */
const answeredBy = (header: string): string | null =>
  /<([^@<>\s]{10,120})@[^<>\s]*amazonses\.com>/.exec(header)?.[1] ?? null;

/** A subject of their own is part of what they say: mail programs unsubscribe by it. */
function writtenIn(message: MimePart, subject: string): string {
  const leaves = leavesOf(message);
  const ofKind = (kind: string) =>
    leaves.find(({ headers }) => {
      const type = headers.get('content-type')?.toLowerCase() ?? 'text/plain';
      return (
        type.startsWith(kind) && !/^attachment/i.test(headers.get('content-disposition') ?? '')
      );
    });
  const plain = ofKind('text/plain');
  const html = ofKind('text/html');
  const text = plain ? textOfPart(plain) : html ? textOfHtml(textOfPart(html)) : '';
  const own = withoutQuotes(text);
  return /^\s*(?:re|res|fw|fwd|enc)\s*:/i.test(subject) || subject === ''
    ? own
    : `${subject}\n${own}`.trim();
}
