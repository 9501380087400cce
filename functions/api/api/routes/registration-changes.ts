import * as z from 'zod';
import { ChangesPage, ChangesQuery } from '#events/api/coverage.ts';
import { confidenceAt } from '#shared/domain/debtor/confidence.ts';
import { bestFor } from '#shared/domain/gate/usable-contact.ts';
import { changedAtOf } from '#shared/domain/report/coverage.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { NAME_BUCKETS } from '#shared/table/keys.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readCasePage } from '#shared/table/read-cases.ts';
import type { ApiDeps } from '../api-deps.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { ownRecord } from '../own-record.ts';
import { Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { requireCredor, type User } from '../user.ts';

/** Cases looked at for one answer, and people told at once. */
const PAGES_MAX = 20;
const PAGE_CASES = 200;
const PEOPLE_MAX = 100;

export const listRegistrationChanges = route({
  method: 'POST',
  path: '/api/registration-changes',
  operationId: 'listRegistrationChanges',
  summary:
    'Quem teve e-mail ou telefone novo, morto ou confirmado desde um momento, para devolver ao CRM',
  description:
    'Página a página, até `cursor` vir nulo; uma página pode vir vazia. Guarde o `asOf` da primeira página e mande-o como `since` da próxima ' +
    'vez. O que outro credor informou vem mascarado. A busca vai no corpo porque o cursor traz nomes.',
  roles: ['admin', 'gestor', 'auditor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: z.strictObject(ChangesQuery.shape),
  answer: ChangesPage,
  async handle(deps, { user, at, body }) {
    requireCredor(user, body.credorId);
    const key = await deps.documentKey();
    const question = JSON.stringify(['changes', body.credorId, body.since]);
    const place = body.cursor === undefined ? START : placeIn(key, question, body.cursor);
    const { found, next } = await changedSince(deps, body, place);
    const people = await Promise.all(found.map((debtorId) => view(deps, user, debtorId, body, at)));
    const cursor = next && sealCursor(key, question, JSON.stringify(next));
    return { people, cursor, asOf: at };
  },
});

const Place = z.object({ bucket: z.int(), after: z.string().nullable() });
type Place = z.infer<typeof Place>;
const START: Place = { bucket: 0, after: null };
type Question = z.infer<typeof ChangesQuery>;

function placeIn(key: string, question: string, cursor: string): Place {
  const text = openCursor(key, question, cursor);
  if (text !== null) return Place.parse(JSON.parse(text));
  throw new Refusal(400, 'Pedido inválido', 'O cursor não é desta consulta; comece sem ele.');
}

/** The debtors of some pages of the index, in its order, and where it goes on. */
async function changedSince(
  { table }: ApiDeps,
  { credorId, since }: Question,
  start: Place,
): Promise<{ readonly found: readonly DebtorId[]; readonly next: Place | null }> {
  const found: DebtorId[] = [];
  let place = start;
  for (let pages = 0; pages < PAGES_MAX && place.bucket < NAME_BUCKETS; pages++) {
    const limit = Math.min(PAGE_CASES, PEOPLE_MAX - found.length);
    const page = await readCasePage(table, credorId, place.bucket, { after: place.after, limit });
    for (const { debtorId, coverage } of page.cases)
      if (coverage?.changedAt && coverage.changedAt > since) found.push(debtorId);
    place =
      page.more === null
        ? { bucket: place.bucket + 1, after: null }
        : { bucket: place.bucket, after: page.more };
    if (found.length >= PEOPLE_MAX) break;
  }
  return { found, next: place.bucket < NAME_BUCKETS ? place : null };
}

async function view(
  { table }: ApiDeps,
  user: User,
  debtorId: DebtorId,
  { credorId, since }: Question,
  at: Instant,
) {
  const own = ownRecord(await loadDebtor(table, debtorId), user);
  const codes = own.debts.filter((debt) => debt.credorId === credorId && !debt.instalment);
  return {
    debtorId,
    codes: codes.map(({ externalId }) => externalId),
    contacts: own.contacts
      .filter((contact) => changedAtOf(contact) > since)
      .map((contact) => ({
        contactId: contact.contactId,
        kind: contact.kind,
        value: contact.value,
        source: contact.source,
        confirmed: contact.confirmed,
        health: contact.health,
        confidence: confidenceAt(contact, at),
        changedAt: changedAtOf(contact),
        bestFor: [...bestFor(own, contact, at)],
      })),
  };
}
