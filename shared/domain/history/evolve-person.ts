import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { HistoryEntry } from './entry.ts';

/** What is known of the person that the law protects, what they read, and when somebody last spoke with them. */
export function evolvePerson(record: RegisteredRecord, entry: HistoryEntry): RegisteredRecord {
  const { fact, at, actor } = entry;
  const { debtor } = record;
  switch (fact.type) {
    case 'debtor-flagged': {
      const { flag, noteId } = fact;
      const others = (debtor.flags ?? []).filter((noted) => noted.flag !== flag);
      const flags = [...others, { flag, since: at, by: actor, noteId }];
      return { ...record, debtor: { ...debtor, flags } };
    }
    case 'debtor-unflagged': {
      const flags = (debtor.flags ?? []).filter((noted) => noted.flag !== fact.flag);
      return { ...record, debtor: { ...debtor, flags } };
    }
    case 'language-chosen': {
      const { language, toldBy } = fact;
      return { ...record, debtor: { ...debtor, language: { language, toldBy } } };
    }
    case 'right-person-reached': {
      const { spokeAt, credorId } = fact;
      // Calls may be told of in any order.
      if (debtor.lastConversation && debtor.lastConversation.at >= spokeAt) return record;
      return { ...record, debtor: { ...debtor, lastConversation: { at: spokeAt, credorId } } };
    }
    default:
      return record;
  }
}
