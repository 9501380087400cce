import { optOut } from '#shared/domain/portal/choose-channel.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { unsubscribedPage, unsubscribePage } from '../pages/unsubscribe-page.ts';
import { recordWord } from '../record-word.ts';
import { pageResponse } from '../respond.ts';
import type { Visit } from '../visit.ts';

/**
 * Leaves the e-mail channel, for as long as the link is known at all. Opening the page changes nothing; the post
 * comes from its button or from the mail program itself, without a cookie and with any body (RFC 8058).
 */
export async function unsubscribe(visit: Visit): Promise<HttpResponse> {
  const { credor, link } = visit;
  if (!visit.isPost) return pageResponse(200, unsubscribePage(credor, `/u/${link.token}`));
  await recordWord(visit, (record) => ({
    outcome: 'opted-out',
    facts: optOut(record, 'email', 'list-unsubscribe'),
  }));
  return pageResponse(200, unsubscribedPage(credor));
}
