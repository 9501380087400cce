import { DAY_MS } from '#local/simulation/day.ts';
import type { Mishap } from '#local/simulation/faults/fault-plan.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Violation } from '#local/simulation/laws/law.ts';
import { describeEntry } from '#shared/domain/history/describe-entry.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';

type Line = { readonly at: number; readonly text: string };

/** Of a long story these are told: how it began and ended, and what happened just before and after the moment of the violation. */
const [AT_FIRST, BEFORE, AFTER, AT_LAST] = [20, 15, 10, 15];

/** Of what befell a queue, a stream, a night or a clock nobody knows whom it concerned: the last few before the violation are told. */
const [OF_NOBODY, WITHIN_MS] = [8, 2 * DAY_MS];

/**
 * What is broken, and the story of whoever a violation is about, in the order of time: each line of their history in words, each fault
 * that struck a call about them, and what befell everybody shortly before the violation.
 */
export function storyOf(
  { debtorId, law, what, at }: Violation,
  { lives, outbox }: Pick<Evidence, 'lives' | 'outbox'>,
  mishaps: readonly Mishap[],
): string {
  const broken = [`law: ${law}`, `broken: ${what}${at ? ` (${at})` : ''}`];
  if (debtorId === null) return broken.join('\n');
  const life = lives.find((known) => known.debtorId === debtorId);
  const about: Line[] = mishaps
    .filter((mishap) => mishap.debtorId === debtorId)
    .map(({ at: moment, kind, where }) => ({ at: moment, text: `  ! ${kind}: ${where}` }));
  const told: Line[] = (life?.entries ?? []).map((entry) => {
    const { title, why } = describeEntry(
      entry,
      life?.record.debtor.zone ?? 'America/Sao_Paulo',
      () => true,
    );
    const { seq, fact, actor } = entry;
    const reasons = why.length > 0 ? ` (${why.join('; ')})` : '';
    return {
      at: epochMsOf(entry.at),
      text: `#${seq} ${fact.type} by ${actor}: ${title}${reasons}`,
    };
  });
  const left: Line[] = outbox
    .filter(({ to }) => [to].flat().some((address) => addressesOf(life).includes(address)))
    .map(({ at: moment, kind, id }) => ({ at: moment, text: `  > ${kind} ${id} left` }));
  const moment = at === null ? null : epochMsOf(at);
  const lines = [...told, ...about, ...left, ...ofNobody(mishaps, moment)].toSorted(
    (a, b) => a.at - b.at,
  );
  const who = life
    ? `${life.person.name}, ${life.person.uf}, ${life.person.temper}`
    : 'nobody whom the table knows';
  return [...broken, `who: ${debtorId} ${who}`, ...shortened(lines, moment)].join('\n');
}

/** @param moment of the violation; of one that has none, nothing is shortly before it */
function ofNobody(mishaps: readonly Mishap[], moment: number | null): readonly Line[] {
  if (moment === null) return [];
  return mishaps
    .filter(({ at, debtorId }) => debtorId === null && at <= moment && at > moment - WITHIN_MS)
    .slice(-OF_NOBODY)
    .map(({ at, kind, where }) => ({ at, text: `  ? ${kind}: ${where}, of somebody` }));
}

const addressesOf = (life: Evidence['lives'][number] | undefined): readonly string[] =>
  life?.record.contacts.flatMap(({ value }) => value ?? []) ?? [];

const inTime = ({ at, text }: Line): string =>
  `${new Date(at).toISOString().slice(0, 19)}Z ${text}`;

/** @param moment of the violation; one that has none is taken to be at the end */
function shortened(lines: readonly Line[], moment: number | null): readonly string[] {
  const broken = lines.filter(({ at }) => at <= (moment ?? at)).length;
  const before = moment === null ? BEFORE + AFTER + AT_LAST : BEFORE;
  const isTold = (index: number) =>
    index < AT_FIRST ||
    (index >= broken - before && index < broken + AFTER) ||
    index >= lines.length - AT_LAST;
  let untold = 0;
  return lines.flatMap((line, index) => {
    if (!isTold(index)) {
      untold += 1;
      return [];
    }
    const gap = untold > 0 ? [`  … ${untold} lines …`] : [];
    untold = 0;
    return [...gap, inTime(line)];
  });
}
