import {
  NOTHING_TOLD,
  WHATSAPP_TEXTS_ID,
  type WhatsAppTextNews,
  WhatsAppTexts,
  withNews,
} from '#shared/domain/message/whatsapp-texts.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { ConfigReader } from './config-cache.ts';
import { publishConfig, readConfig, VersionConflict } from './config-documents.ts';
import type { Table } from './table.ts';

/** Several events may come at once; more than this is no coincidence. */
const TRIES_MAX = 5;
/** Who publishes what Meta tells. */
const BY_META = 'meta';

/** What Meta told of the texts that it approved, up to a minute late. */
export async function readWhatsAppTexts({
  find,
}: Pick<ConfigReader, 'find'>): Promise<WhatsAppTexts> {
  const found = await find(WhatsAppTexts, 'whatsapp-texts', WHATSAPP_TEXTS_ID);
  return found?.document ?? NOTHING_TOLD;
}

/**
 * Keeps what Meta tells, whatever else it tells at the same time. Every version says when.
 *
 * @returns the news that were new
 * @throws VersionConflict when others keep coming first
 */
export async function keepTextNews(
  table: Table,
  news: readonly WhatsAppTextNews[],
  at: Instant,
): Promise<readonly WhatsAppTextNews[]> {
  if (news.length === 0) return [];
  let fresh: WhatsAppTextNews[] = [];
  await changeWhatsAppTexts(table, { by: BY_META, at }, (before) => {
    fresh = [];
    return news.reduce((known, one) => {
      const next = withNews(known, one);
      if (next !== known) fresh.push(one);
      return next;
    }, before);
  });
  return fresh;
}

/**
 * Changes what is known of the texts, whoever else changes it at the same time.
 *
 * @param change gives the same list back where there is nothing to change
 * @returns whether anything changed
 * @throws VersionConflict when others keep coming first
 */
export async function changeWhatsAppTexts(
  table: Table,
  { by, at }: { readonly by: string; readonly at: Instant },
  change: (known: WhatsAppTexts) => WhatsAppTexts,
): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    const found = await readConfig(table, WhatsAppTexts, 'whatsapp-texts', WHATSAPP_TEXTS_ID);
    const before = found?.document ?? NOTHING_TOLD;
    const after = change(before);
    if (after === before) return false;
    try {
      const context = { expected: found?.version ?? 0, by, at };
      await publishConfig(table, 'whatsapp-texts', WHATSAPP_TEXTS_ID, after, context);
      return true;
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries === TRIES_MAX) throw error;
    }
  }
}
