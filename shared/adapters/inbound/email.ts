import { withoutQuotes } from '#shared/domain/reply/without-quotes.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { senderIn } from './from-header.ts';
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
 * @param storedAt when SES stored it; what it says of itself is its sender's word
 */
export function inboundEmail(
  raw: string,
  fileKey: string,
  storedAt: Instant | null,
): InboundMessage | NotWritten {
  const message = readPart(raw);
  const header = (name: string): string => message.headers.get(name) ?? '';
  const sender = senderIn(header('from'));
  if (sender === null) return 'no-sender';
  const from = sender.address;
  if (isAutomatic(header, from)) return 'automatic';
  return {
    channel: 'email',
    inboundId: (header('message-id') || fileKey).slice(0, 300),
    from,
    answers: answeredBy(header('in-reply-to')) ?? answeredBy(header('references')),
    doubt: senderDoubt(raw, sender),
    writtenAt: storedAt,
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
  const words = withoutQuotes(text);
  const own = words === '' && leaves.some(isPaper) ? '[anexo]' : words;
  return /^\s*(?:re|res|fw|fwd|enc)\s*:/i.test(subject) || subject === ''
    ? own
    : `${subject}\n${own}`.trim();
}

/** A receipt, a picture, or whatever else is no text. */
const isPaper = ({ headers }: MimePart): boolean =>
  /^attachment/i.test(headers.get('content-disposition') ?? '') ||
  /^(?:application|image|audio|video)\//i.test(headers.get('content-type') ?? '');
