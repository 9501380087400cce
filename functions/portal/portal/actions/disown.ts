import { disownContact } from '#shared/domain/portal/disown-contact.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { disownedPage, notMePage } from '../pages/not-me-page.ts';
import { recordWord } from '../record-word.ts';
import { pageResponse } from '../respond.ts';
import type { KnownVisit } from '../visit.ts';

/** "Não sou eu": nobody has to prove that they are not the debtor. */
export async function disown(visit: KnownVisit): Promise<HttpResponse> {
  const { credor, base, link } = visit;
  if (!visit.isPost) return pageResponse(200, notMePage(credor, base));
  await recordWord(visit, (record) => ({
    outcome: 'disowned',
    facts: disownContact(record, link),
  }));
  return pageResponse(200, disownedPage(credor));
}
