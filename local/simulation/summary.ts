import { hash } from 'node:crypto';
import { BEHAVIOURS } from './behaviours/behaviour.ts';
import type { SiteCount } from './faults/crash-coverage.ts';
import { FAULT_KINDS } from './faults/fault-kind.ts';
import type { LifeOptions } from './life.ts';
import type { SeedResult } from './seed-result.ts';

/**
 * The runs in figures, as a person reads them in a terminal.
 *
 * @param wanted how many runs there were to be; where some came to no end, nothing is said that is true of all only
 */
export function summaryOf(results: readonly SeedResult[], wanted: number): string {
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
    ...(results.length < wanted ? [line('came to no end', wanted - results.length)] : []),
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
    ...(injected.length > 0 ? ['faults injected', ...injected] : []),
    ...(results.some(({ options }) => options.faults.has('crash')) ? [crashLine(results)] : []),
    line(
      'violations',
      sum(({ broken }) => broken),
    ),
    line('debtor-days a second and core', seconds > 0 ? Math.round(days / seconds) : '-'),
    line('digest of all histories', results.length < wanted ? '-' : digestOf(results)),
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

/** A run that the simulator could not live to its end, with where that was and how to see it again. */
export function haltOf(run: LifeOptions, error: unknown): string {
  const where = error instanceof Error ? `${String(error)}\n${String(error.cause)}` : String(error);
  return `halted: ${where}\n  ${commandOf(run)}`;
}

/** How to see a run again. */
export const commandOf = ({ seed, debtors, days, faults, behaviours, pace }: LifeOptions): string =>
  [
    `npm run simulate -- --seed ${seed} --debtors ${debtors} --days ${days}`,
    `--faults ${namesOf(faults, FAULT_KINDS)}`,
    ...(behaviours.size === BEHAVIOURS.length
      ? []
      : [`--behaviours ${namesOf(behaviours, BEHAVIOURS)}`]),
    `--pace ${pace}`,
  ].join(' ');

const namesOf = (some: ReadonlySet<string>, all: readonly string[]): string =>
  some.size === 0 ? 'none' : some.size === all.length ? 'all' : [...some].join();

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
