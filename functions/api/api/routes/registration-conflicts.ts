import * as z from 'zod';
import { ConflictsPage, ConflictsQuery } from '#events/api/coverage.ts';
import { openDebtsOf, principalOpenOf } from '#shared/domain/case/case-figures.ts';
import { likenessOf, type Registration } from '#shared/domain/debtor/same-person.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { ownersOfAddress } from '#shared/table/addresses.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { NAME_BUCKETS } from '#shared/table/keys.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import { type CasePage, readCasePage, readCasesByName } from '#shared/table/read-cases.ts';
import type { ApiDeps } from '../api-deps.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { maskedTaxId } from '../debtor-view.ts';
import { isOwnSource } from '../own-source.ts';
import { Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { requireCredor, type User } from '../user.ts';

/** Cases looked at for one answer, people looked at side by side, and namesakes that each is held against. */
const PAGE_CASES = 50;
const SIDE_BY_SIDE = 10;
const NAMESAKES_MAX = 10;

export const listRegistrationConflicts = route({
  method: 'POST',
  path: '/api/registration-conflicts',
  operationId: 'listRegistrationConflicts',
  summary: 'Cadastros do credor que podem ser da mesma pessoa, com os motivos',
  description:
    'Página a página, até `cursor` vir nulo; uma página pode vir vazia. Compara cada pessoa com quem tem o mesmo e-mail ou telefone e com quem tem o mesmo nome. ' +
    ' A busca vai no corpo porque o cursor traz nomes. Nada é unido: quem olha decide.',
  roles: ['admin', 'gestor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: z.strictObject(ConflictsQuery.shape),
  answer: ConflictsPage,
  async handle(deps, { user, body }) {
    const { credorId, cursor } = body;
    requireCredor(user, credorId);
    const key = await deps.documentKey();
    const question = JSON.stringify(['conflicts', credorId]);
    const place = cursor === undefined ? START : placeIn(key, question, cursor);
    const page = await readCasePage(deps.table, credorId, place.bucket, {
      after: place.after,
      limit: PAGE_CASES,
    });
    const pairs: z.input<typeof ConflictsPage>['pairs'] = [];
    await inParallel(page.cases, SIDE_BY_SIDE, async (listing) => {
      pairs.push(...(await conflictsOf({ ...deps, user, credorId, key }, listing)));
    });
    const next =
      page.more === null
        ? { bucket: place.bucket + 1, after: null }
        : { bucket: place.bucket, after: page.more };
    return {
      pairs,
      cursor: next.bucket < NAME_BUCKETS ? sealCursor(key, question, JSON.stringify(next)) : null,
    };
  },
});

const Place = z.object({ bucket: z.int(), after: z.string().nullable() });
type Place = z.infer<typeof Place>;
const START: Place = { bucket: 0, after: null };

function placeIn(key: string, question: string, cursor: string): Place {
  const text = openCursor(key, question, cursor);
  if (text !== null) return Place.parse(JSON.parse(text));
  throw new Refusal(400, 'Pedido inválido', 'O cursor não é desta consulta; comece sem ele.');
}

type Look = Pick<ApiDeps, 'table'> & {
  readonly user: User;
  readonly credorId: CredorId;
  readonly key: string;
};

/** A person, and as much of their registration as the user may know. */
type Known = { readonly record: RegisteredRecord; readonly registration: Registration };

/** The pairs that one person is the first of, so that each pair is told once. */
async function conflictsOf(look: Look, { debtorId, name }: CasePage['cases'][number]) {
  const { table, credorId, key } = look;
  const mine = knownOf(await loadDebtor(table, debtorId), look);
  if (!mine) return [];
  const values = mine.registration.contacts.flatMap(({ value }) => value ?? []);
  const owners = await Promise.all(values.map((value) => ownersOfAddress(table, value, key)));
  const page = { namePrefix: searchNameOf(name), after: null, limit: NAMESAKES_MAX };
  const namesakes = name === '' ? [] : await readCasesByName(table, credorId, page);
  const others = new Set<DebtorId>([...owners.flat(), ...namesakes].map((one) => one.debtorId));
  const pairs = [];
  for (const other of others) {
    if (other <= debtorId) continue;
    const theirs = knownOf(await loadDebtor(table, other), look);
    const reasons = theirs ? likenessOf(mine.registration, theirs.registration) : [];
    if (!theirs || reasons.length === 0) continue;
    pairs.push({
      reasons: [...reasons],
      people: [mine, theirs].map((one) => personOf(one, credorId)),
    });
  }
  return pairs;
}

/** Null for whoever owes nothing to this credor, or whose personal data is gone. */
function knownOf(loaded: LoadedDebtor, { user, credorId }: Look): Known | null {
  const { record, profile } = loaded;
  if (!isRegistered(record) || !profile) return null;
  if (!record.cases.some((known) => known.credorId === credorId)) return null;
  const { name, taxId, address } = profile;
  const isOwnAddress = address !== undefined && isOwnSource(user, address.source);
  const contacts = record.contacts.filter(({ source }) => isOwnSource(user, source));
  const known = { name, taxId, ...(isOwnAddress && { address }) };
  return { record, registration: { profile: known, contacts } };
}

const personOf = ({ record, registration: { profile } }: Known, credorId: CredorId) => ({
  debtorId: record.debtor.debtorId,
  name: profile.name,
  taxId: maskedTaxId(profile.taxId),
  openDebts: openDebtsOf(record, credorId).length,
  principalOpen: principalOpenOf(record, credorId),
});
