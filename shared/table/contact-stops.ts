import {
  CONTACT_STOPS_ID,
  type ContactStop,
  ContactStops,
  NO_STOPS,
} from '#shared/domain/gate/contact-stop.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { publishConfig, readConfig, VersionConflict } from './config-documents.ts';
import type { Table } from './table.ts';

/** Several people may pull the switch at once; more than this is no coincidence. */
const TRIES_MAX = 5;

/** What is stopped at this very moment, past every cache. */
export async function readContactStops(table: Table): Promise<ContactStops> {
  const found = await readConfig(table, ContactStops, 'contact-stops', CONTACT_STOPS_ID);
  return found?.document ?? NO_STOPS;
}

/**
 * Changes what is stopped, whoever else changes it at the same time. The same list back publishes nothing.
 *
 * @throws VersionConflict when others keep coming first
 */
export async function changeContactStops(
  table: Table,
  context: { readonly by: string; readonly at: Instant },
  change: (stops: readonly ContactStop[]) => readonly ContactStop[],
): Promise<ContactStops> {
  for (let tries = 1; ; tries += 1) {
    const found = await readConfig(table, ContactStops, 'contact-stops', CONTACT_STOPS_ID);
    const before = found?.document ?? NO_STOPS;
    const stops = change(before.stops);
    if (stops === before.stops) return before;
    const document = { stops: [...stops] };
    try {
      const expected = found?.version ?? 0;
      await publishConfig(table, 'contact-stops', CONTACT_STOPS_ID, document, {
        expected,
        ...context,
      });
      return document;
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries === TRIES_MAX) throw error;
    }
  }
}
