import type { Mishap } from '#local/simulation/faults/fault-plan.ts';
import type { Evidence } from '#local/simulation/laws/evidence.ts';
import type { Violation } from '#local/simulation/laws/law.ts';
import { describeEntry } from '#shared/domain/history/describe-entry.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';

type Line = { readonly at: number; readonly text: string };

/** More than these are cut from the middle: the beginning and the end tell a story. */
const LINES_MAX = 60;

/**
 * The story of whoever a violation is about: each line of their history in words, and each fault that struck a call about them,
 * in the order of time.
 */
export function storyOf(
  { debtorId, law, what, at }: Violation,
  { lives, outbox }: Evidence,
  mishaps: readonly Mishap[],
): string {
  const life = lives.find((known) => known.debtorId === debtorId);
  const about: Line[] = mishaps
    .filter((mishap) => debtorId !== null && mishap.debtorId === debtorId)
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
  const lines = [...told, ...about, ...left]
    .toSorted((a, b) => a.at - b.at)
    .map((line) => `${new Date(line.at).toISOString().slice(0, 19)}Z ${line.text}`);
  const who = life
    ? `${life.person.name}, ${life.person.uf}, ${life.person.temper}`
    : 'nobody in particular';
  return [
    `law: ${law}`,
    `broken: ${what}${at ? ` (${at})` : ''}`,
    `who: ${debtorId ?? '-'} ${who}`,
    ...shortened(lines),
  ].join('\n');
}

const addressesOf = (life: Evidence['lives'][number] | undefined): readonly string[] =>
  life?.record.contacts.flatMap(({ value }) => value ?? []) ?? [];

function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= LINES_MAX) return lines;
  const half = LINES_MAX / 2;
  return [
    ...lines.slice(0, half),
    `  … ${lines.length - LINES_MAX} lines …`,
    ...lines.slice(-half),
  ];
}
