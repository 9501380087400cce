import assert from 'node:assert/strict';
import * as z from 'zod';
import { dateOfEpochDay, epochDay, LocalDate } from './local-date.ts';
import { zoneOffsets } from './zone-offset.ts';

/** The sixteen zones of Brazil in the IANA database. */
export const Zone = z.enum([
  'America/Noronha',
  'America/Belem',
  'America/Fortaleza',
  'America/Recife',
  'America/Araguaina',
  'America/Maceio',
  'America/Bahia',
  'America/Sao_Paulo',
  'America/Campo_Grande',
  'America/Cuiaba',
  'America/Santarem',
  'America/Porto_Velho',
  'America/Boa_Vista',
  'America/Manaus',
  'America/Eirunepe',
  'America/Rio_Branco',
]);
export type Zone = z.infer<typeof Zone>;

/** A moment, as ISO UTC text with milliseconds: instants sort and compare as text. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A time of day, 'HH:mm', 00:00 to 23:59. */
export const LocalTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'escreva hora e minuto, como 09:30');
export type LocalTime = z.infer<typeof LocalTime>;

/** What a wall clock and calendar show, 'YYYY-MM-DDTHH:mm'; means nothing without a zone. */
export const LocalDateTime = z
  .string()
  .refine((text) => LocalDate.safeParse(text.slice(0, 10)).success, 'date does not exist')
  .refine(
    (text) => text[10] === 'T' && LocalTime.safeParse(text.slice(11)).success,
    'not T and HH:mm',
  )
  .brand<'LocalDateTime'>();
export type LocalDateTime = z.infer<typeof LocalDateTime>;

/** The last millisecond of the last year that the calendar knows, 2199. */
export const LATEST_MS = 7_258_118_399_999;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const MINUTES_PER_DAY = 1_440;

/** @param epochMs milliseconds since 1970-01-01T00:00Z, as the clock at an edge gives */
export function instantAt(epochMs: number): Instant {
  const day = Math.floor(epochMs / DAY_MS);
  const msOfDay = epochMs - day * DAY_MS;
  const ms = msOfDay % MINUTE_MS;
  const seconds = `${two(Math.floor(ms / 1_000))}.${String(ms % 1_000).padStart(3, '0')}`;
  return Instant.parse(
    `${dateOfEpochDay(day)}T${timeText(Math.floor(msOfDay / MINUTE_MS))}:${seconds}Z`,
  );
}

export const epochMsOf = (instant: Instant): number => Date.parse(instant);

/** Whole seconds, as DynamoDB's TTL wants them. */
export const epochSecondsOf = (instant: Instant): number => Math.floor(epochMsOf(instant) / 1_000);

/** Negative when `to` comes first. */
export const millisecondsBetween = (from: Instant, to: Instant): number =>
  epochMsOf(to) - epochMsOf(from);

export const addSeconds = (instant: Instant, seconds: number): Instant =>
  instantAt(epochMsOf(instant) + seconds * 1_000);

export const addMinutes = (instant: Instant, minutes: number): Instant =>
  instantAt(epochMsOf(instant) + minutes * MINUTE_MS);

/** The wall clock of a zone at a moment; seconds are dropped. */
export function toLocal(instant: Instant, zone: Zone): LocalDateTime {
  const epochMs = epochMsOf(instant);
  return localAt(Math.floor(epochMs / MINUTE_MS) + offsetAt(zone, epochMs));
}

/**
 * The moment at which a zone's wall clock shows this. Where clocks were set back it shows it twice: the first
 * counts. Where they were set forward it never shows it: as much later counts as the clocks skipped.
 */
export const toInstant = (local: LocalDateTime, zone: Zone): Instant =>
  ofWallMinute(minuteOf(local), zone);

/**
 * The moment so many minutes of the wall clock after the midnight that opened a day; 1440 and more are the days after
 * it.
 */
export const toInstantOn = (date: LocalDate, minute: number, zone: Zone): Instant =>
  ofWallMinute(epochDay(date) * MINUTES_PER_DAY + minute, zone);

function ofWallMinute(minute: number, zone: Zone): Instant {
  const asUtc = minute * MINUTE_MS;
  const before = offsetAt(zone, asUtc - DAY_MS);
  const after = offsetAt(zone, asUtc + DAY_MS);
  const first = asUtc - before * MINUTE_MS;
  if (before === after || offsetAt(zone, first) === before) return instantAt(first);
  const second = asUtc - after * MINUTE_MS;
  return instantAt(offsetAt(zone, second) === after ? second : first);
}

export const localDateOf = (instant: Instant, zone: Zone): LocalDate =>
  dateOf(toLocal(instant, zone));

export function dateOf(local: LocalDateTime): LocalDate {
  const text = local.slice(0, 10);
  assert(isDate(text), `not a local time: ${local}`);
  return text;
}

export const timeOf = (local: LocalDateTime): LocalTime => local.slice(11);

/** Minutes from midnight: 540 for '09:00'. */
export const minutesOf = (time: LocalTime): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** @throws when the time is not 'HH:mm' */
export function atTime(date: LocalDate, time: LocalTime): LocalDateTime {
  assert(LocalTime.safeParse(time).success, `not a time of day: ${time}`);
  return LocalDateTime.parse(`${date}T${time}`);
}

/** Moves a wall clock, across midnight too, knowing nothing of daylight saving. */
export const addLocalMinutes = (local: LocalDateTime, minutes: number): LocalDateTime =>
  localAt(minuteOf(local) + minutes);

const minuteOf = (local: LocalDateTime): number =>
  epochDay(dateOf(local)) * MINUTES_PER_DAY + minutesOf(timeOf(local));

function localAt(minute: number): LocalDateTime {
  const day = Math.floor(minute / MINUTES_PER_DAY);
  const text = `${dateOfEpochDay(day)}T${timeText(minute - day * MINUTES_PER_DAY)}`;
  assert(isWritten(text), `not a local time: ${text}`);
  return text;
}

/** Parsing again what our own arithmetic made would cost more than making it. */
const isWritten = (text: string): text is LocalDateTime => text.length === 16;
const isDate = (text: string): text is LocalDate => text.length === 10;

const timeText = (minutes: number): string =>
  `${two((minutes - (minutes % 60)) / 60)}:${two(minutes % 60)}`;
const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** A memory of what Intl always answers alike, not state: no caller can tell whether it is empty. */
const offsetsByZone = new Map<Zone, (epochMs: number) => number>();

function offsetAt(zone: Zone, epochMs: number): number {
  let offsets = offsetsByZone.get(zone);
  if (offsets === undefined) {
    offsets = zoneOffsets(zone);
    offsetsByZone.set(zone, offsets);
  }
  return offsets(epochMs);
}
