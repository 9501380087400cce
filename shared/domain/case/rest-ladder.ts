import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import type { CredorId, NoteId } from '#shared/domain/values/ids.ts';
import {
  addDays,
  daysBetween,
  formatDate,
  type LocalDate,
} from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf, toInstantOn } from '#shared/domain/values/zone.ts';
import type { Case } from './case.ts';
import { isPausedAt, type PauseMotive, protectedFor } from './pause.ts';

/** A pause without an end in sight is a stop, and says so. */
export const PAUSE_DAYS_MAX = 180;
/** How far back a pause may begin: what was missed in that time is not caught up. */
export const BACKDATED_DAYS_MAX = 90;

export type LadderDecision = { readonly facts: readonly Fact[] } | { readonly refused: string };

type Which = {
  /** Null for all of the person's cases that are given. */
  readonly credorId: CredorId | null;
  /** Those that whoever decides may decide about. */
  readonly mayDecide: (credorId: CredorId) => boolean;
};

/**
 * Lets ladders rest from a day, which may lie in the past, through another. Steps of that time are not owed afterwards.
 *
 * @param on `from` is null for right now; both days are the debtor's own, `until` is the last one
 */
export function pauseLadders(
  record: RegisteredRecord,
  which: Which,
  on: { readonly from: LocalDate | null; readonly until: LocalDate },
  motive: PauseMotive,
  now: Instant,
): LadderDecision {
  const { zone } = record.debtor;
  const today = localDateOf(now, zone);
  const { from, until } = on;
  const first = from ?? today;
  if (until < today) {
    return {
      refused: `a pausa iria até ${formatDate(until)}, que já passou; use um dia de hoje em diante`,
    };
  }
  if (daysBetween(today, until) > PAUSE_DAYS_MAX) {
    return {
      refused: `a pausa iria até ${formatDate(until)}; use no máximo ${PAUSE_DAYS_MAX} dias, ou encerre a régua`,
    };
  }
  if (first > until || daysBetween(first, today) > BACKDATED_DAYS_MAX) {
    return {
      refused: `a pausa começaria em ${formatDate(first)}; use um dia até o fim dela e de no máximo ${BACKDATED_DAYS_MAX} dias atrás`,
    };
  }
  const pause = {
    from: from === null ? now : toInstantOn(from, 0, zone),
    until: toInstantOn(addDays(until, 1), 0, zone),
    motive,
  };
  const cases = chosen(record, which).filter(({ status }) => status !== 'settled');
  return cases.length === 0
    ? { refused: 'não há cobrança em andamento para pausar' }
    : { facts: cases.map(({ credorId }) => ({ type: 'ladder-paused', credorId, ...pause })) };
}

/**
 * Ends pauses and stops: the ladders go on where the days have put them.
 *
 * @param noteId where the words lie why, of whoever gave any
 */
export function resumeLadders(
  record: RegisteredRecord,
  which: Which,
  noteId: NoteId | null,
  now: Instant,
): LadderDecision {
  const rested = chosen(record, which).filter(
    (known) => known.stopped !== undefined || restsFrom(known, now),
  );
  return rested.length === 0
    ? { refused: 'a régua não está em pausa nem encerrada' }
    : {
        facts: rested.map(({ credorId }) => ({
          type: 'ladder-resumed',
          credorId,
          ...(noteId && { noteId }),
        })),
      };
}

/** What protects the person and would end with their pauses and stops. */
export const protectionsOf = (
  record: RegisteredRecord,
  which: Which,
  now: Instant,
): readonly PauseMotive[] => chosen(record, which).flatMap((known) => protectedFor(known, now));

/** Ends ladders until somebody resumes them. */
export function stopLadders(
  record: RegisteredRecord,
  which: Which,
  motive: PauseMotive,
): LadderDecision {
  const going = chosen(record, which).filter(
    ({ status, stopped }) => status !== 'settled' && stopped === undefined,
  );
  return going.length === 0
    ? { refused: 'não há régua em andamento para encerrar' }
    : { facts: going.map(({ credorId }) => ({ type: 'ladder-stopped', credorId, motive })) };
}

const chosen = (record: RegisteredRecord, { credorId, mayDecide }: Which): readonly Case[] =>
  record.cases.filter(
    (known) => mayDecide(known.credorId) && (credorId === null || known.credorId === credorId),
  );

const restsFrom = (known: Case, now: Instant): boolean =>
  isPausedAt(known, now) || (known.pauses ?? []).some(({ from }) => from > now);
