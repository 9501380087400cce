import * as z from 'zod';
import { ConflictsPage, ConflictsQuery } from '#events/api/coverage.ts';
import type { JoinSide } from '#shared/domain/debtor/decide-join.ts';
import { joinsOf } from '#shared/domain/debtor/join.ts';
import { likenessOf } from '#shared/domain/debtor/same-person.ts';
import { isToldApart } from '#shared/domain/debtor/tell-apart.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { ownersOfAddress } from '#shared/table/addresses.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { NAME_BUCKETS } from '#shared/table/keys.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { type CasePage, readCasePage, readCasesByName } from '#shared/table/read-cases.ts';
import type { ApiDeps } from '../api-deps.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { alikePerson, knownRegistration } from '../known-registration.ts';
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
    'A busca vai no corpo porque o cursor traz nomes. Pares já ligados, ou que alguém já disse serem de duas pessoas, não vêm.',
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

/** The pairs that one person is the first of, so that each pair is told once. */
async function conflictsOf(look: Look, { debtorId, name }: CasePage['cases'][number]) {
  const { table, user, credorId, key } = look;
  const mine = knownRegistration(await loadDebtor(table, debtorId), user, credorId);
  if (!mine) return [];
  const values = mine.registration.contacts.flatMap(({ value }) => value ?? []);
  const owners = await Promise.all(values.map((value) => ownersOfAddress(table, value, key)));
  const page = { namePrefix: searchNameOf(name), after: null, limit: NAMESAKES_MAX };
  const namesakes = name === '' ? [] : await readCasesByName(table, credorId, page);
  const others = new Set<DebtorId>([...owners.flat(), ...namesakes].map((one) => one.debtorId));
  const pairs = [];
  for (const other of others) {
    if (other <= debtorId) continue;
    if (isDecided(mine, other, credorId)) continue;
    const theirs = knownRegistration(await loadDebtor(table, other), user, credorId);
    const reasons = theirs ? likenessOf(mine.registration, theirs.registration) : [];
    if (!theirs || reasons.length === 0) continue;
    pairs.push({
      reasons: [...reasons],
      people: [mine, theirs].map((one) => alikePerson(one, credorId)),
    });
  }
  return pairs;
}

/** Whether the credor has said of the two already that they are one person, or two. */
const isDecided = ({ record }: JoinSide, other: DebtorId, credorId: CredorId): boolean =>
  isToldApart(record.debtor, other, credorId) ||
  joinsOf(record.debtor, credorId).some(({ debtorId }) => debtorId === other);
