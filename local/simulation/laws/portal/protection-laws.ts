import type { Fact } from '#shared/domain/history/entry.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import { markedAs } from '#local/simulation/laws/second-reading/marks.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';

/** What holds of people who cannot bind themselves, read from the facts. */
export const PROTECTION_LAWS: readonly Law[] = [
  {
    name: 'nothing is signed or promised in the name of the dead or of a minor, nor past a court order',
    breaches: ({ lives }) => lives.flatMap(boundAllTheSame),
  },
];

function boundAllTheSame({ debtorId, entries }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at }, index): readonly Breach[] => {
    if (fact.type !== 'agreement-accepted' && fact.type !== 'promise-made') return [];
    const known = entries.slice(0, index).map((earlier) => earlier.fact);
    const why = markedAs('deceased', known) ?? markedAs('minor', known) ?? ordered(known);
    return why === null ? [] : [{ debtorId, at, what: `${fact.type}, though ${why}` }];
  });
}

function ordered(known: readonly Fact[]): string | null {
  const bar = known.findLast(
    ({ type }) => type === 'listing-barred' || type === 'listing-bar-lifted',
  );
  return bar?.type === 'listing-barred' && bar.because === 'court-order'
    ? 'a court order stood'
    : null;
}
