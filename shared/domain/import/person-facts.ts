import type { Credor } from '#shared/domain/credor/credor.ts';
import type { Debtor, Profile } from '#shared/domain/debtor/debtor.ts';
import {
  type KnownPlace,
  placeOf,
  placesAfter,
  type ToldPlace,
} from '#shared/domain/debtor/place.ts';
import { languageTold } from '#shared/domain/debtor/preferred-language.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import { kindOfTaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { contactIdOf } from '#shared/domain/values/derive-ids.ts';
import type { ContactId, DebtorId } from '#shared/domain/values/ids.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import type { DebtRow } from './debt-row.ts';
import type { RowsContext } from './rows-context.ts';

/** Where most of the country lives, for whoever tells neither state nor CEP nor phone. */
const USUAL_ZONE: Zone = 'America/Sao_Paulo';

/** The entry of somebody who is new. */
export function registration(first: DebtRow, rows: readonly DebtRow[], credor: Credor): Fact {
  const source = sourceOf(credor);
  const places = placesAfter([], toldPlaces(rows), source);
  return {
    type: 'debtor-registered',
    documentKind: kindOfTaxId(first.taxId),
    ...(placeOf(places) ?? { uf: null, zone: USUAL_ZONE }),
    source,
    ...(places.length > 0 && { places: [...places] }),
  };
}

/** What the rows say anew of where somebody who is known lives. */
export function newPlace(
  { debtor }: DebtorRecord,
  rows: readonly DebtRow[],
  credor: Credor,
): readonly Fact[] {
  if (debtor === null) return [];
  const known = debtor.places ?? fromBefore(debtor);
  const source = sourceOf(credor);
  const places = placesAfter(known, toldPlaces(rows), source);
  const place = placeOf(places);
  return places === known || place === null
    ? []
    : [{ type: 'place-noted', source, ...place, places: [...places] }];
}

const toldPlaces = (rows: readonly DebtRow[]): readonly ToldPlace[] =>
  rows.flatMap(({ places }) => places);

/** A state of which nobody kept what told it: worth no more than a guess. */
const fromBefore = ({ uf, zone }: Debtor): readonly KnownPlace[] =>
  uf === null ? [] : [{ by: 'ddd', uf, zone, source: 'import' }];

/** Contacts and consents that the person does not have yet: facts without the values, and the values by id. */
export type NewContacts = {
  readonly facts: readonly Fact[];
  readonly values: ReadonlyMap<ContactId, string>;
};

/** Held for the protection of credit (LGPD art. 7º X), on the word of the creditor that the source names. */
export function newContacts(
  record: DebtorRecord,
  rows: readonly DebtRow[],
  debtorId: DebtorId,
  credor: Credor,
): NewContacts {
  const known = new Set(record.contacts.map(({ contactId }) => contactId));
  const consented = new Set(
    record.contacts.flatMap(({ contactId, whatsapp }) => (whatsapp ? [contactId] : [])),
  );
  const values = new Map<ContactId, string>();
  const facts: Fact[] = [];
  const source = sourceOf(credor);
  for (const contact of rows.flatMap(({ contacts }) => contacts)) {
    const { kind, value, confidence, whatsappSince: givenOn } = contact;
    const contactId = contactIdOf(debtorId, kind, value);
    if (!known.has(contactId)) {
      known.add(contactId);
      values.set(contactId, value);
      const basis = 'credit-protection';
      facts.push({ type: 'contact-added', contactId, kind, source, basis, confidence });
    }
    if (givenOn !== null && !consented.has(contactId)) {
      consented.add(contactId);
      facts.push({ type: 'whatsapp-consented', contactId, source, basis: 'consent', givenOn });
    }
  }
  return { facts, values };
}

/** What the person reads best, by the newest row that says it. */
export const newLanguage = (
  record: DebtorRecord,
  rows: readonly DebtRow[],
  credor: Credor,
): readonly Fact[] =>
  languageTold(
    record,
    rows.findLast(({ language }) => language !== null)?.language ?? null,
    sourceOf(credor),
  );

/** The address that rows bring, where it is news: a fact without it, and the address itself. */
export type NewAddress = {
  readonly facts: readonly Fact[];
  readonly address: NonNullable<Profile['address']> | null;
};

/**
 * The newest row that tells an address counts. It replaces what the same credor said before; what another credor said
 * stays, so that two files that differ do not write against each other each night.
 */
export function newAddress(
  rows: readonly DebtRow[],
  { profile, credor }: Pick<RowsContext, 'profile' | 'credor'>,
): NewAddress {
  const told = rows.findLast(({ address }) => address !== null)?.address ?? null;
  const known = profile?.address;
  const source = sourceOf(credor);
  const isOthers = known !== undefined && known.source !== source;
  const address = told === null || isOthers ? null : { ...told, source };
  if (address === null || canonical(address) === canonical(known ?? null)) {
    return { facts: [], address: null };
  }
  return { facts: [{ type: 'address-noted', source, basis: 'credit-protection' }], address };
}

/** What the person's profile becomes, or null where it stays. Whoever is known keeps their name. */
export function profileOf(
  { debtor }: DebtorRecord,
  first: DebtRow,
  { profile }: Pick<RowsContext, 'profile'>,
  { address }: NewAddress,
): Profile | null {
  if (debtor !== null && address === null) return null;
  const { name, taxId } = profile ?? first;
  return { ...profile, name, taxId, ...(address && { address }) };
}

const sourceOf = ({ credorId }: Credor): string => `credor:${credorId}`;
