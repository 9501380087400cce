import type { ContactRules } from '#shared/domain/gate/contact-rules.ts';
import type { ContactStops } from '#shared/domain/gate/contact-stop.ts';
import type { ConfigReader } from './config-cache.ts';
import { readContactStops } from './contact-stops.ts';
import type { LoadedDebtor } from './loaded-debtor.ts';
import { readContactRules } from './read-contact-rules.ts';
import { readJoined } from './read-joined.ts';
import type { Table } from './table.ts';

/**
 * The rules of contact for whoever is about to contact a person: with what the team stopped a moment ago, and the person's other
 * registrations, both from the table itself.
 *
 * @param readStops what the team has stopped; whoever asks about many people at one moment reads it once
 */
export const contactRulesNow = async (
  table: Table,
  config: ConfigReader,
  whose: Pick<LoadedDebtor, 'record' | 'profile'>,
  readStops: () => Promise<ContactStops> = () => readContactStops(table),
): Promise<ContactRules> =>
  readContactRules(config, whose, readStops, await readJoined(table, whose.record));
