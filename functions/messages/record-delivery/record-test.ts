import type { DeliveryNews } from '#shared/domain/message/delivery-news.ts';
import { testNewsOf } from '#shared/domain/message/test-news.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Table } from '#shared/table/table.ts';
import { tellTextTest } from '#shared/table/tell-text-test.ts';

/** A test that news are of. */
export type TestSubject = { readonly credorId: CredorId; readonly testId: string };

/** Writes what a channel told of a test beside the test, for whoever asked for it. It is of no debtor, and moves nobody. */
export async function recordTest(
  table: Table,
  subject: TestSubject,
  news: DeliveryNews,
  at: Instant,
): Promise<'test-told' | 'unknown-message'> {
  const told = testNewsOf(news, at);
  if (told === null) return 'unknown-message';
  return (await tellTextTest(table, subject, told)) ? 'test-told' : 'unknown-message';
}
