import type { DebtorSearch } from '#events/api/debtor.ts';
import { parseTaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { codeRef } from '#shared/table/import-rows.ts';
import { type CaseListing, readCaseListing, readCasesByName } from '#shared/table/read-cases.ts';
import { findRef } from '#shared/table/refs.ts';
import type { ApiDeps } from './api-deps.ts';
import { openCursor, sealCursor } from './cursor.ts';
import { Refusal } from './refusal.ts';

/** Pages read for one answer: where few cases have the wanted status, the caller goes on with the cursor. */
const PAGES_MAX = 10;

export type FoundCases = { readonly found: readonly CaseListing[]; readonly cursor: string | null };

/**
 * The cases that a text means: the one of a whole CPF or CNPJ, the one of the creditor's own debt number, or else
 * all whose debtor's name begins with it, by name.
 */
export async function searchDebtors(deps: ApiDeps, search: DebtorSearch): Promise<FoundCases> {
  const text = search.text.toWellFormed().trim();
  const exact = search.cursor ? null : await findExactly(deps, search, text);
  if (exact)
    return { found: [exact].filter((listing) => hasStatus(search, listing)), cursor: null };
  const namePrefix = searchNameOf(text);
  if (text !== '' && namePrefix === '') return { found: [], cursor: null };
  return listByName(deps, search, namePrefix);
}

const hasStatus = ({ status }: DebtorSearch, listing: CaseListing): boolean =>
  status === undefined || listing.status === status;

async function findExactly(
  { table, documentKey }: ApiDeps,
  { credorId }: DebtorSearch,
  text: string,
): Promise<CaseListing | null> {
  if (!/\d/.test(text)) return null;
  const taxId = parseTaxId(text);
  const byTaxId = taxId.ok
    ? await readCaseListing(table, debtorIdOf(taxId.value, await documentKey()), credorId)
    : null;
  if (byTaxId) return byTaxId;
  const ref = await findRef(table, 'debt', codeRef(credorId, text));
  return ref && readCaseListing(table, ref.debtorId, credorId);
}

async function listByName(
  deps: ApiDeps,
  search: DebtorSearch,
  namePrefix: string,
): Promise<FoundCases> {
  const { credorId, limit, status } = search;
  const key = await deps.documentKey();
  const question = JSON.stringify([credorId, namePrefix, status ?? null]);
  const found: CaseListing[] = [];
  let after = search.cursor ? positionIn(key, question, search.cursor) : null;
  for (let pages = 0; pages < PAGES_MAX; pages++) {
    const page = await readCasesByName(deps.table, credorId, { namePrefix, after, limit });
    for (const listing of page) {
      after = listing.gsi1sk;
      if (hasStatus(search, listing)) found.push(listing);
      if (found.length === limit) return { found, cursor: sealCursor(key, question, after) };
    }
    if (page.length < limit) return { found, cursor: null };
  }
  return { found, cursor: after && sealCursor(key, question, after) };
}

function positionIn(key: string, question: string, cursor: string): string {
  const position = openCursor(key, question, cursor);
  if (position !== null) return position;
  const message =
    'O campo "cursor" não é de uma resposta a esta mesma busca; recomece sem ele, ou repita a busca igual.';
  throw new Refusal(400, 'Cursor inválido', message, { errors: [{ path: 'cursor', message }] });
}
