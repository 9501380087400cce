import { LOOK_UP_POLICY } from '#local/simulation/behaviours/look-up-desk.ts';
import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';

/** What is asked of providers of contacts, by what the facts alone say of it. */
export const LOOK_UP_LAWS: readonly Law[] = [
  {
    name: 'nobody is looked up twice in a month, nor anybody beyond the budget or the rate',
    breaches: (evidence) => [
      ...over(evidence, ({ debtorId, at }) => `${debtorId} in ${at.slice(0, 7)}`, 1),
      ...over(evidence, ({ at }) => `minute ${at.slice(0, 16)}`, LOOK_UP_POLICY.questionsPerMinute),
      ...over(evidence, ({ at }) => `month ${at.slice(0, 7)}`, QUESTIONS_A_MONTH),
    ],
  },
  {
    name: 'whatever a provider gave is told with the question that it answers',
    breaches: ({ lives }) => lives.flatMap(untold),
  },
];

const QUESTIONS_A_MONTH = Math.floor(LOOK_UP_POLICY.monthlyBudget / LOOK_UP_POLICY.price);

type Asked = HistoryEntry & { readonly fact: FactOf<'contacts-looked-up'> };
const isAsked = (entry: HistoryEntry): entry is Asked => entry.fact.type === 'contacts-looked-up';

function over(
  { lives }: Evidence,
  groupOf: (asked: Asked) => string,
  most: number,
): readonly Breach[] {
  const asked = lives.flatMap(({ entries }) => entries.filter(isAsked));
  const groups = Map.groupBy(asked, (one) => `${one.fact.credorId}, ${groupOf(one)}`);
  return [...groups].flatMap(([group, own]) =>
    own.length <= most
      ? []
      : [{ debtorId: null, at: null, what: `${own.length} questions, ${group}` }],
  );
}

/** What one decision wrote has one cause and one moment. */
function untold({ debtorId, entries }: Life): readonly Breach[] {
  const decisions = Map.groupBy(entries, ({ cause, at }) => `${cause} ${at}`);
  return [...decisions.values()].flatMap((decision) => {
    const given = decision.filter(
      ({ fact }) => fact.type === 'contact-added' && fact.source.startsWith('provedor:'),
    );
    const told = decision.filter(isAsked).reduce((sum, { fact }) => sum + fact.added, 0);
    const at = decision[0]?.at ?? null;
    return given.length === told
      ? []
      : [{ debtorId, at, what: `${given.length} contacts came, and ${told} were told of` }];
  });
}
