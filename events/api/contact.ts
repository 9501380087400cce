import * as z from 'zod';
import { DebtorFlag } from '#shared/domain/debtor/flag.ts';
import { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { ContactStop, StopScope } from '#shared/domain/gate/contact-stop.ts';
import { HolidayPlace, LocalHolidays } from '#shared/domain/gate/local-holidays.ts';
import { RightPersonReached } from '#shared/domain/history/entries/person.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { Language } from '#shared/domain/values/language.ts';
import { Uf } from '#shared/domain/values/uf.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { Published } from './configuration.ts';

export const PublishedContactPolicy = Published(ContactPolicy);

export const ContactPolicyPublication = z.strictObject({
  expectedVersion: z.int().min(0),
  document: ContactPolicy.strict(),
});

/** What is stopped right now, and how long a message that it holds may wait at most after it is lifted. */
export const StopList = z.object({
  stops: z.array(ContactStop),
  lookAgainMinutes: z.int(),
});

/** Pulls the kill switch for one scope. */
export const StopRequest = z.strictObject({
  scope: StopScope,
  /** What the team and the auditors read. */
  reason: z.string().trim().min(3).max(200),
});

export const HolidayPlaces = z.object({
  items: z.array(HolidayPlace),
  /** States and capitals whose own holidays come with the system, and bind where no list is loaded. */
  known: z.array(HolidayPlace),
  /** States that keep no day of their own, with the law that shows it. */
  withoutOwn: z.array(z.object({ uf: Uf, source: z.string() })),
  /** Cities that files of the user's credores named and that have no list, neither loaded nor with the system. */
  citiesWithout: z.array(HolidayPlace),
});
export const PublishedHolidays = Published(LocalHolidays);
export const HolidaysPublication = z.strictObject({
  expectedVersion: z.int().min(0),
  document: LocalHolidays.strict(),
});

/** Marks a person as deceased, a minor, or over-indebted; the evidence is what the mark rests on. */
export const FlagRequest = z.strictObject({
  flag: DebtorFlag,
  evidence: z.string().trim().min(3).max(500),
});

/** What the person wants to be written to in, as they told the team. */
export const LanguageRequest = z.strictObject({ language: Language });

/** The person's right name, and what shows it. */
export const NameRequest = z.strictObject({
  name: z.string().trim().min(2).max(120),
  evidence: z.string().trim().min(3).max(500),
});

/** Somebody of the team spoke with the person themselves, just now or a while ago. */
export const ConversationRequest = z.strictObject({
  credorId: CredorId,
  via: RightPersonReached.shape.via,
  /** Absent for right now. */
  spokeAt: Instant.optional(),
});
