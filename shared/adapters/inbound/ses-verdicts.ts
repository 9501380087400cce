import type { SenderDoubt } from '#shared/domain/reply/sender-doubt.ts';
import type { Sender } from './from-header.ts';
import { headerLinesOf } from './mime-part.ts';

/** The last header that SES writes before those that the sender wrote. */
const END = 'x-ses-receipt';
/** SES names the method last that weighs the others; what stands before it repeats words of the sender. */
const DMARC = /;\s*dmarc=pass\s+header\.from=([^\s;]+)(?![\s\S]*;\s*dmarc=)/i;

/**
 * What makes it doubtful that an e-mail was written from the address that it names, by what SES found on arrival (its developer guide,
 * "Email receiving concepts": the verdicts stand as headers above everything that the sender wrote); null when nothing does. Anybody can
 * write any address into `From`: only what passes DMARC was sent by its domain, and only that domain's addresses are proved by it.
 *
 * @param raw the message as SES stores it, each character a byte
 * @param sender whom its `From` names, and whom the answer would be believed to be from
 */
export function senderDoubt(raw: string, sender: Sender): SenderDoubt | null {
  const lines = headerLinesOf(raw);
  const written = lines.findIndex(([name]) => name === END);
  const own = lines.slice(0, Math.max(0, written));
  const found = (name: string): string => own.find(([known]) => known === name)?.[1] ?? '';
  if (/^fail/i.test(found('x-ses-virus-verdict'))) return 'virus';
  if (/^fail/i.test(found('x-ses-spam-verdict'))) return 'spam';
  const results = found('authentication-results');
  const isOne = lines.filter(([name]) => name === 'from').length === 1;
  const isWeighed = /^amazonses\.com\s*;/i.test(results);
  const isProved = isWeighed && isWithin(sender.address, DMARC.exec(results)?.[1]);
  return isOne && sender.isOne && isProved ? null : 'sender-unproved';
}

/** A domain may speak for those below it, as DMARC has it. */
function isWithin(address: string, domain: string | undefined): boolean {
  if (domain === undefined) return false;
  const own = address.slice(address.lastIndexOf('@') + 1);
  return own === domain.toLowerCase() || own.endsWith(`.${domain.toLowerCase()}`);
}
