import type { SignedTerm } from '#shared/domain/agreement/signed-term.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import { BASIS_TEXTS } from '#shared/domain/debtor/basis-texts.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import { FLAG_NAMES } from '#shared/domain/debtor/flag.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { WAY_NAMES } from '#shared/domain/gate/contact-way.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { firstBrokenLink } from '#shared/domain/history/hash-chain.ts';
import type { AgreementId } from '#shared/domain/values/ids.ts';
import { compareDates } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { DossierContent } from './dossier.ts';
import { dossierEvents, type EventSources } from './dossier-events.ts';
import { dossierAgreement, dossierDebt, dossierPayment } from './dossier-money.ts';
import { pinnedReguas } from './pinned-reguas.ts';
import type { Volume } from './volumes.ts';

export type DossierSources = Pick<EventSources, 'shows' | 'texts' | 'notes' | 'policies'> & {
  readonly credor: Pick<Credor, 'credorId' | 'name' | 'legalName' | 'taxId'>;
  /** Only what is of this creditor and of the person. */
  readonly record: RegisteredRecord;
  /** Null once the person was anonymised. */
  readonly profile: Pick<Profile, 'name' | 'taxId'> | null;
  /** The whole history, of all creditors, oldest first. */
  readonly entries: readonly HistoryEntry[];
  readonly terms: ReadonlyMap<AgreementId, SignedTerm>;
  readonly rules: MoneyRules;
};

/**
 * All that is known of what one person owes one creditor and of how it was asked for, from the same functions that pages and papers
 * use. Nothing of other persons or creditors is in it: their entries are links of the chain without words.
 *
 * @param made `by` is an actor, as history writes it
 */
export function composeDossier(
  sources: DossierSources,
  volume: Volume,
  made: { readonly at: Instant; readonly by: string },
): DossierContent {
  const { record, profile, credor, entries, terms, rules, notes } = sources;
  const { debtor } = record;
  const { zone, uf } = debtor;
  const on = localDateOf(made.at, zone);
  const { credorId, name, legalName, taxId } = credor;
  const events = dossierEvents(entries.slice(volume.from - 1, volume.through), {
    ...sources,
    credorId,
    uf,
    zone,
    reguas: pinnedReguas(entries),
    contacts: record.contacts,
  });
  return {
    format: 'regua-dossie-1',
    debtorId: debtor.debtorId,
    credor: { credorId, name, legalName, taxId },
    madeAt: made.at,
    madeBy: made.by,
    zone,
    volume,
    person: {
      name: profile?.name ?? null,
      taxId: profile?.taxId ?? null,
      uf,
      optedOut: debtor.optedOut.map((way) => WAY_NAMES[way]),
      flags: (debtor.flags ?? []).map(({ flag, since, noteId }) => {
        return { flag: FLAG_NAMES[flag], since, evidence: (noteId && notes.get(noteId)) ?? null };
      }),
    },
    contacts: record.contacts.map(({ kind, value, source, basis, addedAt, confirmed }) => {
      return { kind, value, source, basis: BASIS_TEXTS[basis], addedAt, confirmed };
    }),
    debts: record.debts
      .toSorted((a, b) => compareDates(a.dueDate, b.dueDate))
      .map((debt) => dossierDebt(record, debt, on, rules)),
    agreements: record.agreements.map((agreement) =>
      dossierAgreement(agreement, terms.get(agreement.agreementId) ?? null),
    ),
    payments: record.payments
      .toSorted((a, b) => (a.paidAt < b.paidAt ? -1 : 1))
      .map((payment) => dossierPayment(payment, zone)),
    chain: {
      isWhole: firstBrokenLink(entries) === null && entries.at(-1)?.hash === debtor.historyHash,
      length: debtor.version,
      headHash: debtor.historyHash,
    },
    events: [...events],
  };
}
