import type { PinnedRegua } from '#shared/domain/case/case.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { pinName } from '#shared/domain/regua/plan-rules.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';

/** What holds of réguas that change while people are on them, read from the facts alone. */
export const REGUA_LAWS: readonly Law[] = [
  {
    name: 'nobody goes on in another version of a régua without a fact that says so',
    breaches: ({ lives }) => lives.flatMap(movedUnsaid),
  },
  {
    name: 'no step that a new version passed over is sent after all',
    breaches: ({ lives }) => lives.flatMap(sentAfterAll),
  },
];

function movedUnsaid({ debtorId, entries, record }: Life): readonly Breach[] {
  const pins = new Map<string, string>();
  const wrong: Breach[] = [];
  for (const { fact, at } of entries) {
    const begun = beginning(fact);
    if (begun) pins.set(begun.ladder, pinName(begun.pin));
    if (fact.type !== 'case-regua-moved') continue;
    const ladder = ladderOf(fact);
    const [from, to] = [pinName(fact.from), pinName(fact.to)];
    if (pins.get(ladder) !== from) {
      const what = `${ladder} moves from ${from}, but stood on ${pins.get(ladder) ?? 'nothing'}`;
      wrong.push({ debtorId, at, what });
    }
    pins.set(ladder, to);
  }
  for (const known of [...record.cases, ...record.agreements]) {
    const ladder = ladderOf(known);
    const stands = pinName(known.regua);
    if (pins.get(ladder) === stands) continue;
    const what = `${ladder} stands on ${stands}, and no fact says so`;
    wrong.push({ debtorId, at: null, what });
  }
  return wrong;
}

function beginning(fact: Fact): { readonly ladder: string; readonly pin: PinnedRegua } | null {
  switch (fact.type) {
    case 'case-opened':
    case 'agreement-proposed':
    case 'agreement-accepted':
      return { ladder: ladderOf(fact), pin: fact.regua };
    default:
      return null;
  }
}

const ladderOf = (known: {
  readonly credorId: string;
  readonly agreementId?: string | undefined;
}) => known.agreementId ?? known.credorId;

function sentAfterAll({ debtorId, entries }: Life): readonly Breach[] {
  return entries.flatMap(({ fact: move, seq }) =>
    move.type === 'case-regua-moved'
      ? entries
          .filter((entry) => entry.seq > seq && isOfPassed(entry.fact, move))
          .map(({ at }) => ({
            debtorId,
            at,
            what: `a step of ${move.anchor} passed over by a move`,
          }))
      : [],
  );
}

const isOfPassed = (fact: Fact, move: FactOf<'case-regua-moved'>): boolean =>
  fact.type === 'message-requested' &&
  fact.purpose.kind === 'regua-step' &&
  fact.credorId === move.credorId &&
  fact.purpose.agreementId === move.agreementId &&
  fact.purpose.anchor === move.anchor &&
  move.passed.includes(fact.purpose.stepId);
