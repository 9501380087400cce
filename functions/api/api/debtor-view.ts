import { actorText } from '#shared/domain/history/actor-text.ts';
import type * as z from 'zod';
import type { DebtorView } from '#events/api/debtor.ts';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import { confidenceAt } from '#shared/domain/debtor/confidence.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { bestFor } from '#shared/domain/gate/usable-contact.ts';
import { describeNext } from '#shared/domain/history/describe-next.ts';
import { maskTaxId, TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import type { CredorId, NoteId } from '#shared/domain/values/ids.ts';
import { FIRST_LANGUAGE } from '#shared/domain/values/language.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { type CaseRules, caseView } from './case-view.ts';

/** What a page needs besides the record. */
type ReadBeside = CaseRules & {
  readonly credorNames: ReadonlyMap<CredorId, string>;
  /** What was written in free words about it. */
  readonly notes: ReadonlyMap<NoteId, string>;
  readonly joins: z.input<typeof DebtorView>['joins'];
};

const ANONYMISED = { name: 'Pessoa anonimizada', taxId: '***' };

/**
 * A debtor's page: who they are, how to reach them, what happens next, and every case of the reader's.
 *
 * @param record only what the reader may know
 * @param next what happens next in it
 */
export function debtorView(
  record: RegisteredRecord,
  profile: Profile | null,
  next: NextAlarm,
  { credorNames, notes, joins, ...rules }: ReadBeside,
  now: Instant,
): z.input<typeof DebtorView> {
  const { debtorId, uf, zone, optedOut, identityTriesLeft, listingBar } = record.debtor;
  const { flags = [], lastConversation } = record.debtor;
  return {
    debtorId,
    ...(profile ? { name: profile.name, taxId: maskedTaxId(profile.taxId) } : ANONYMISED),
    uf,
    zone,
    optedOut,
    language: record.debtor.language?.language ?? FIRST_LANGUAGE,
    flags: flags.map(({ flag, since, by, noteId }) => {
      return { flag, since, by: actorText(by), evidence: (noteId && notes.get(noteId)) ?? null };
    }),
    lastConversationAt: lastConversation?.at ?? null,
    joins,
    identityLocked: identityTriesLeft === 0,
    listingBar: listingBar?.because ?? null,
    contacts: record.contacts.map((contact) => ({
      ...contact,
      confidence: confidenceAt(contact, now),
      bestFor: [...bestFor(record, contact, now)],
    })),
    next: { at: next.kind === 'none' ? null : next.at, text: describeNext(next) },
    cases: record.cases.map((known) =>
      caseView(record, known, credorNames.get(known.credorId) ?? known.credorId, now, notes, rules),
    ),
  };
}

/** As the team reads a document; what is none any more reads as erased. */
export function maskedTaxId(taxId: string): string {
  const parsed = TaxId.safeParse(taxId);
  return parsed.success ? maskTaxId(parsed.data) : ANONYMISED.taxId;
}
