import { hash } from 'node:crypto';
import type { SiteCount } from './faults/crash-coverage.ts';
import { FAULT_KINDS } from './faults/fault-kind.ts';
import type { LifeOptions } from './life.ts';
import type { SeedResult } from './seed-result.ts';

/** The runs in figures, as a person reads them in a terminal. */
export function summaryOf(results: readonly SeedResult[]): string {
  const sum = (figure: (result: SeedResult) => number) =>
    results.reduce((total, result) => total + figure(result), 0);
  const days = sum(debtorDays);
  const seconds = sum(({ cpuSeconds }) => cpuSeconds);
  const injected = FAULT_KINDS.flatMap((kind) => {
    const count = sum(({ faults }) => faults.get(kind) ?? 0);
    return count > 0 ? [`  ${kind.padEnd(16)}${number(count).padStart(12)}`] : [];
  });
  return [
    line('runs', results.length),
    line('debtor-days', days),
    line(
      'steps decided',
      sum(({ steps }) => steps),
    ),
    line(
      'messages',
      sum(({ messages }) => messages),
    ),
    line(
      'payments',
      sum(({ payments }) => payments),
    ),
    line(
      'history entries',
      sum(({ entries }) => entries),
    ),
    line(
      'replayed',
      sum(({ replayed }) => replayed),
    ),
    ...(injected.length > 0 ? ['faults injected', ...injected, crashLine(results)] : []),
    line(
      'violations',
      sum(({ broken }) => broken),
    ),
    line('debtor-days a second and core', Math.round(days / seconds)),
    line('digest of all histories', digestOf(results)),
  ].join('\n');
}

/** A run that has ended, in a line: a long proof can be judged before it is over, and what was broken is known at once. */
export function runLineOf(result: SeedResult): string {
  const { options, cpuSeconds, broken, violations, digest } = result;
  const laws = [...new Set(violations.map(({ law }) => law))];
  return [
    `seed ${options.seed}: ${number(debtorDays(result))} debtor-days`,
    `${Math.round(cpuSeconds)} s of processor`,
    `${number(broken)} violations${laws.length > 0 ? ` (${laws.join('; ')})` : ''}`,
    `digest ${digest.slice(0, DIGEST_LENGTH)}`,
  ].join(', ');
}

/** How to see a run again. */
export const commandOf = (
  { seed, debtors, days, faults, behaviours, pace }: LifeOptions,
  all: number,
): string =>
  [
    `npm run simulate -- --seed ${seed} --debtors ${debtors} --days ${days}`,
    `--faults ${faults.size === 0 ? 'none' : faults.size === FAULT_KINDS.length ? 'all' : [...faults].join()}`,
    ...(behaviours.size === all
      ? []
      : [`--behaviours ${behaviours.size === 0 ? 'none' : [...behaviours].join()}`]),
    `--pace ${pace}`,
  ].join(' ');

/** Every call site of every function that any run came by, with the crashes there. */
export function joinedSites(results: readonly SeedResult[]): ReadonlyMap<string, SiteCount> {
  const joined = new Map<string, SiteCount>();
  for (const [site, count] of results.flatMap(({ sites }) => [...sites])) {
    const { calls, atRisk, before, after } = count;
    const known = joined.get(site) ?? { calls: 0, atRisk: 0, before: 0, after: 0 };
    joined.set(site, {
      calls: known.calls + calls,
      atRisk: known.atRisk + atRisk,
      before: known.before + before,
      after: known.after + after,
    });
  }
  return joined;
}

function crashLine(results: readonly SeedResult[]): string {
  const sites = [...joinedSites(results)];
  const reached = sites.filter(([, { before, after }]) => before > 0 && after > 0);
  const missed = sites.filter((site) => !reached.includes(site));
  const told = `crashes reached ${reached.length} of ${sites.length} call sites, on both sides of the call`;
  if (missed.length === 0) return told;
  const lines = missed
    .toSorted(([, a], [, b]) => b.calls - a.calls)
    .map(([name, { calls, before, after }]) => {
      const sides = [before === 0 && 'before', after === 0 && 'after'].filter(Boolean).join(', ');
      return `  ${number(calls).padStart(7)} ${calls === 1 ? 'call ' : 'calls'}  ${name}: ${sides}`;
    });
  return [`${told}; ${missed.length} not yet:`, ...lines].join('\n');
}

/** So short that two people can compare it by eye. */
const DIGEST_LENGTH = 12;
const digestOf = (results: readonly SeedResult[]): string =>
  hash('sha256', results.map(({ digest }) => digest).join()).slice(0, DIGEST_LENGTH);

const debtorDays = ({ options }: SeedResult): number => options.debtors * options.days;
const number = (value: number): string => value.toLocaleString('en-US');
const line = (name: string, value: number | string): string =>
  `${name.padEnd(30)}${(typeof value === 'number' ? number(value) : value).padStart(12)}`;
