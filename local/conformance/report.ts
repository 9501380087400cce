import { ALL_CASES } from './all-cases.ts';
import { ALLOWED_DIFFERENCES } from './allowed-differences.ts';
import type { Answers } from './answers.ts';
import { type Verdict, verdictOf } from './verdict.ts';

const VERDICTS = ['equal', 'other words', 'other substance'] as const;

/** How the answers of two contenders compare, case by case. */
export type Comparison = ReadonlyMap<string, Verdict>;

export function compare(ours: Answers, theirs: Answers): Comparison {
  return new Map(caseNames().map((name) => [name, verdictOf(ours[name], theirs[name])]));
}

/** `kind: name` of every case. */
export function caseNames(): string[] {
  return Object.entries(ALL_CASES).flatMap(([kind, cases]) =>
    cases.map(({ name }) => `${kind}: ${name}`),
  );
}

/** Cases that differ in substance without a reason, and reasons for cases that no longer differ. */
export function unlookedFor(comparison: Comparison): string[] {
  const names = new Set([...comparison.keys(), ...Object.keys(ALLOWED_DIFFERENCES)]);
  return [...names].filter(
    (name) => (comparison.get(name) === 'other substance') !== name in ALLOWED_DIFFERENCES,
  );
}

/** A table of all kinds with the count of each verdict, and under it the reasons of what differs, in Markdown. */
export function reportOf(comparison: Comparison): string {
  const rows = Object.keys(ALL_CASES).map((kind) => {
    const found = [...comparison].filter(([name]) => name.startsWith(`${kind}: `));
    return [kind, ...countsOf(found.map(([, verdict]) => verdict))];
  });
  const total = ['all', ...countsOf([...comparison.values()])];
  return [
    ...table(['Kind', 'Cases', 'Equal', 'In other words', 'Allowed difference'], [...rows, total]),
    '',
    'Allowed differences:',
    '',
    ...reasons(),
    '',
    'In other words (the same error name, codes and items; only a text differs):',
    '',
    ...Object.keys(ALL_CASES).flatMap((kind) => wordings(kind, comparison)),
  ].join('\n');
}

function countsOf(verdicts: readonly Verdict[]): string[] {
  const counts = VERDICTS.map((verdict) => verdicts.filter((one) => one === verdict).length);
  return [verdicts.length, ...counts].map(String);
}

function wordings(kind: string, comparison: Comparison): string[] {
  const prefix = `${kind}: `;
  const names = [...comparison]
    .filter(([name, verdict]) => verdict === 'other words' && name.startsWith(prefix))
    .map(([name]) => name.slice(prefix.length));
  return names.length === 0 ? [] : [`- ${kind}: ${names.join('; ')}`];
}

/** The reasons, each with the cases that it explains. */
function reasons(): string[] {
  const byReason = Map.groupBy(Object.entries(ALLOWED_DIFFERENCES), ([, reason]) => reason);
  return [...byReason].map(
    ([reason, cases]) => `- ${reason} (${cases.map(([name]) => `_${name}_`).join(', ')})`,
  );
}

function table(header: readonly string[], rows: readonly string[][]): string[] {
  const widths = header.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(header), rule, ...rows.map(line)];
}
