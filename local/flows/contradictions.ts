import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { fold } from '#shared/domain/history/evolve.ts';
import { canonical, firstBrokenLink } from '#shared/domain/history/hash-chain.ts';

/** Where a debtor's items and history disagree: a broken link of the chain, or a part that is not the fold. */
export function contradictions(
  record: DebtorRecord,
  entries: readonly HistoryEntry[],
): readonly string[] {
  const broken = firstBrokenLink(entries);
  const folded = partsOf(fold(entries));
  const wrong = Object.entries(partsOf(record)).flatMap(([part, text]) =>
    folded[part] === text ? [] : [`${part}: ${text} is not ${folded[part]}`],
  );
  return broken === null ? wrong : [`the chain breaks at ${broken}`, ...wrong];
}

/** Each part as one text: lists in one order, and without the contacts' values, which no history knows. */
function partsOf({ debtor, ...lists }: DebtorRecord): Readonly<Record<string, string>> {
  const contacts = lists.contacts.map((contact) => ({ ...contact, value: null }));
  const sorted = Object.entries({ ...lists, contacts }).map(([part, list]): [string, string] => [
    part,
    list.map(canonical).toSorted().join(),
  ]);
  return Object.fromEntries<string>([['debtor', canonical(debtor)], ...sorted]);
}
