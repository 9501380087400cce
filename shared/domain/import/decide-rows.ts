import assert from 'node:assert/strict';
import { assessCase } from '#shared/domain/case/assess-case.ts';
import { assessedFact, isNewsOf } from '#shared/domain/case/assessed-fact.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import { restWithOthers } from '#shared/domain/case/rest-with-others.ts';
import { takeUpAgain } from '#shared/domain/case/take-up-again.ts';
import { assignArms } from '#shared/domain/experiment/assign-arms.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import { mayBeOneName } from '#shared/domain/debtor/one-name.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { withRestatedPayments } from '#shared/domain/payment/correct-debts.ts';
import { kindOfTaxId } from '#shared/domain/values/cpf-cnpj.ts';
import type { ContactId } from '#shared/domain/values/ids.ts';
import type { Uf } from '#shared/domain/values/uf.ts';
import type { DebtRow } from './debt-row.ts';
import { judgeRow, type Verdict } from './judge-row.ts';
import { codeRepeated } from './like-code.ts';
import {
  newAddress,
  newContacts,
  newLanguage,
  newPlace,
  profileOf,
  registration,
} from './person-facts.ts';
import { codeRewritten, type RowResult, unlikeName } from './row-result.ts';
import type { RowsContext } from './rows-context.ts';

/** A code of the creditor's that leads to this person from now on, and the row that brought it. */
type BroughtCode = {
  readonly externalId: string;
  readonly row: number;
  readonly outcome: 'imported' | 'corrected';
};

export type RowsDecision = {
  readonly results: readonly RowResult[];
  /** Empty when everything was known. */
  readonly facts: readonly Fact[];
  /** Of somebody who is new, or whose address became known or changed. */
  readonly profile: Profile | null;
  readonly contacts: ReadonlyMap<ContactId, string>;
  readonly codes: readonly BroughtCode[];
};

/**
 * What a few rows of one person change. Rows that say nothing new lead to no fact, so importing a file again writes
 * nothing. Whoever is known keeps the name that they came with first.
 *
 * @param rows of one person, each code once
 */
export function decideRows(
  record: DebtorRecord,
  rows: readonly DebtRow[],
  context: RowsContext,
): RowsDecision {
  const verdicts = rows.map(
    (row) => strangerIn(row, rows, context) ?? twinIn(row, rows) ?? judgeRow(record, row, context),
  );
  const results = verdicts.map(({ result }) => result);
  const good = verdicts.flatMap(({ row, result }) => (result.outcome === 'rejected' ? [] : [row]));
  const [first] = good;
  const contacts = newContacts(record, good, context.debtorId, context.credor);
  const stated = verdicts.flatMap(({ facts }) => facts);
  const isOlder = record.debtor !== null && (context.since?.file ?? null) !== null;
  const telling = isOlder ? [] : good;
  const address = newAddress(telling, context);
  const place = newPlace(record, telling, context.credor);
  const language = newLanguage(record, telling, context.credor);
  const person = [...contacts.facts, ...place, ...language, ...address.facts];
  if (first === undefined || person.length + stated.length === 0) {
    return { results, facts: [], profile: null, contacts: new Map(), codes: [] };
  }
  const isNew = record.debtor === null;
  const who = [...(isNew ? [registration(first, good, context.credor)] : []), ...person];
  const home = preview(record, who, context).debtor?.uf ?? null;
  const payable = stated.map((fact) => payableAt(fact, home));
  const debts = withRestatedPayments(record, payable, context, context.moneyRules);
  const facts = [...who, ...debts];
  return {
    results,
    facts: [...facts, ...caseFacts(record, facts, context)],
    profile: profileOf(record, first, context, address),
    contacts: contacts.values,
    codes: verdicts.flatMap(({ row: { externalId, row }, facts: [fact] }) =>
      fact === undefined
        ? []
        : [{ externalId, row, outcome: fact.type === 'debt-imported' ? 'imported' : 'corrected' }],
    ),
  };
}

/** A debt is payable where the debtor lives when it becomes known (Código Civil art. 327). */
const payableAt = <Stated extends Verdict['facts'][number]>(
  fact: Stated,
  home: Uf | null,
): Stated =>
  fact.type === 'debt-imported' && home
    ? { ...fact, terms: { ...fact.terms, payableIn: home } }
    : fact;

/**
 * The verdict on a row whose CPF is another person's, by the name: the one who is known, or, of somebody new, whoever else the
 * rows name, for then nobody knows whose it is. Companies go by several names.
 */
function strangerIn(
  row: DebtRow,
  rows: readonly DebtRow[],
  { profile }: Pick<RowsContext, 'profile'>,
): Verdict | null {
  if (kindOfTaxId(row.taxId) === 'cnpj') return null;
  if (profile !== null) {
    return mayBeOneName(row.name, profile.name)
      ? null
      : { row, result: unlikeName(row.row, null), facts: [] };
  }
  const other = rows.find(({ name }) => !mayBeOneName(row.name, name));
  return other ? { row, result: unlikeName(row.row, other.row), facts: [] } : null;
}

/** The verdict on a row whose debt another of the rows has brought by the same code, written in another way. */
function twinIn(row: DebtRow, rows: readonly DebtRow[]): Verdict | null {
  const meant = codeRepeated(rows, row);
  return meant === null ? null : { row, result: codeRewritten(row.row, meant), facts: [] };
}

/** Where the case stands after the facts: opened, owed again or owed no more, and assessed anew. */
function caseFacts(
  record: DebtorRecord,
  facts: readonly Fact[],
  { credor, assessment, reguaVersions, experiments, debtorId, at }: RowsContext,
): readonly Fact[] {
  const { credorId } = credor;
  const known = caseOf(record, credorId);
  const after = preview(record, facts, { debtorId, at });
  const assessed = assessCase(after, credorId, assessment, at);
  if (assessed === null) {
    return known?.status === 'active' ? [{ type: 'case-settled', credorId }] : [];
  }
  const { carteiraId } = assessed;
  const { reguaId } = assessed.carteira;
  const news = assessedFact(credorId, assessed);
  if (known === null) {
    const version = reguaVersions.get(reguaId);
    assert(version, `the terms lack the régua ${reguaId}`);
    const experiment = experiments?.get(carteiraId) ?? null;
    const live = { reguaId, version };
    const { carteira } = assessed;
    const entry = { debtorId, credorId, carteira, regua: live, experiment };
    const { regua, facts: assigned } = assignArms(entry);
    const opened: Fact = { type: 'case-opened', credorId, carteiraId, regua };
    return [opened, ...assigned, news, ...restWithOthers(record, credorId, at)];
  }
  const isReturned = facts.some(({ type }) => type === 'debt-returned');
  const reopened: readonly Fact[] =
    known.status === 'settled'
      ? [{ type: 'case-reopened', credorId }, ...restWithOthers(record, credorId, at)]
      : [];
  return [
    ...(isReturned ? takeUpAgain(known) : reopened),
    ...(isNewsOf(known, assessed) ? [news] : []),
  ];
}
