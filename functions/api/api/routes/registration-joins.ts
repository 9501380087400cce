import * as z from 'zod';
import { ApartRequest, JoinList, JoinRequest } from '#events/api/registration-join.ts';
import { Role } from '#events/api/configuration.ts';
import {
  decideJoin,
  decidePart,
  type JoinSide,
  pairOf,
} from '#shared/domain/debtor/decide-join.ts';
import { type Join, joinsOf } from '#shared/domain/debtor/join.ts';
import { tellApart } from '#shared/domain/debtor/tell-apart.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { actorText } from '#shared/domain/history/actor-text.ts';
import { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { changeTogether, type DecisionOf } from '#shared/table/change-together.ts';
import { type JoinedPair, joinedPairItem, listJoinedPairs } from '#shared/table/joined-pairs.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import { replanJoined } from '#shared/table/replan-joined.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import type { Table } from '#shared/table/table.ts';
import { contextOf } from '../record-decision.ts';
import { alikePerson, knownRegistration } from '../known-registration.ts';
import { joinRefused } from '../join-refusal.ts';
import { debtorNotFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor, type User } from '../user.ts';

const READ_AT_ONCE = 8;

export const joinRegistrations = route({
  method: 'POST',
  path: '/api/registration-joins',
  operationId: 'joinRegistrations',
  summary: 'Liga dois cadastros do credor que são da mesma pessoa',
  description:
    'Nada muda de lugar: cada cadastro fica com o seu documento, dívidas, contatos e história, e os dois dizem que são um. ' +
    'Daí em diante a pessoa conta uma vez só em limites, descadastros e em tudo o que a protege, em todos os credores, e um cadastro fala com ela de cada vez. ' +
    '`DELETE /api/debtors/{debtorId}/joins` desfaz. Repetir não muda nada. ' +
    'Enquanto `right` não disser qual documento é o da pessoa, por nenhum dos dois há negativação, protesto, boleto por arquivo ou consulta de contatos; ligue de novo com `right` para dizê-lo depois.',
  roles: ['admin', 'gestor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: JoinRequest,
  answer: null,
  async handle({ table, config }, call) {
    const { user, body, at } = call;
    const { credorId, people } = body;
    requireCredor(user, credorId);
    const context = contextOf(call);
    await changeTogether(table, context, async () => {
      const [ones, others] = [
        await joinedTo(table, user, credorId, people[0]),
        await joinedTo(table, user, credorId, people[1]),
      ];
      const sides = (all: readonly [Known, ...Known[]]): [JoinSide, ...JoinSide[]] => [
        all[0].side,
        ...all.slice(1).map(({ side }) => side),
      ];
      const decided = decideJoin(sides(ones), sides(others), body, context.cause);
      if (decided.outcome === 'already-joined') return [];
      if (decided.outcome === 'refused') throw joinRefused(decided.because);
      const items = decided.pairs.map((pair) =>
        joinedPairItem({
          ...pair,
          credorId,
          status: 'joined',
          since: at,
          by: context.actor,
        }),
      );
      return decided.words.map(({ debtorId, facts, notes }, index): DecisionOf => {
        const loaded = [...ones, ...others].find(({ loaded: one }) => one.debtorId === debtorId);
        if (!loaded) throw debtorNotFound();
        const decision = { facts, vault: { notes }, ...(index === 0 && { items }) };
        return { loaded: loaded.loaded, decision };
      });
    });
    for (const debtorId of people) await replanJoined({ table, config }, debtorId, context);
  },
});

type Known = { readonly loaded: LoadedDebtor; readonly side: JoinSide };

/** A registration, and those that the credor has joined to it. @throws Refusal with 404 for one that is none of the credor's */
async function joinedTo(
  table: Table,
  user: User,
  credorId: CredorId,
  debtorId: DebtorId,
): Promise<readonly [Known, ...Known[]]> {
  const first = knownOf(await loadDebtor(table, debtorId), user, credorId);
  const ids = joinsOf(first.side.record.debtor, credorId).map((join) => join.debtorId);
  const others = await Promise.all(ids.map((id) => loadDebtor(table, id)));
  return [first, ...others.map((loaded) => knownOf(loaded, user, credorId))];
}

function knownOf(loaded: LoadedDebtor, user: User, credorId: CredorId): Known {
  const side = knownRegistration(loaded, user, credorId);
  if (!side) throw debtorNotFound();
  return { loaded, side };
}

export const partRegistration = route({
  method: 'DELETE',
  path: '/api/debtors/{debtorId}/joins',
  operationId: 'partRegistration',
  summary: 'Desfaz a ligação de um cadastro com os outros da pessoa',
  description:
    'O cadastro volta a contar por si. Se outro credor também os ligou, a ligação dele fica. Repetir não muda nada.',
  roles: ['admin', 'gestor'],
  params: z.strictObject({ debtorId: DebtorId }),
  query: z.strictObject({ credorId: CredorId }),
  body: NO_BODY,
  answer: null,
  async handle({ table }, call) {
    const { user, params, query, at } = call;
    const { credorId } = query;
    requireCredor(user, credorId);
    const context = contextOf(call);
    await changeTogether(table, context, async () => {
      const leaving = await loadDebtor(table, params.debtorId);
      const { record } = leaving;
      const isOwn = record.cases.some((known) => known.credorId === credorId);
      if (!isRegistered(record) || !isOwn) throw debtorNotFound();
      const items = joinsOf(record.debtor, credorId).map((join) =>
        joinedPairItem(partedPair(params.debtorId, join, context.actor, at)),
      );
      const words = decidePart(record, credorId);
      return Promise.all(
        words.map(async ({ debtorId, facts }, index) => ({
          loaded: debtorId === leaving.debtorId ? leaving : await loadDebtor(table, debtorId),
          decision: { facts, ...(index === 0 && { items }) },
        })),
      );
    });
  },
});

const partedPair = (
  debtorId: DebtorId,
  { debtorId: otherId, credorId, ground, signs }: Join,
  by: string,
  since: JoinedPair['since'],
): JoinedPair => ({
  credorId,
  people: pairOf(debtorId, otherId),
  status: 'parted',
  since,
  by,
  ground,
  signs,
});

export const tellRegistrationsApart = route({
  method: 'POST',
  path: '/api/registration-conflicts/dismissals',
  operationId: 'tellRegistrationsApart',
  summary: 'Diz que dois cadastros parecidos são de duas pessoas; o par não é mais listado',
  description: 'Quem estiver enganado liga os dois, e isso vale. Repetir não muda nada.',
  roles: ['admin', 'gestor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: ApartRequest,
  answer: null,
  async handle({ table }, call) {
    const { user, body } = call;
    const { credorId, people } = body;
    requireCredor(user, credorId);
    if (people[0] === people[1]) throw joinRefused('same-registration');
    await changeTogether(table, contextOf(call), async () => {
      const one = knownOf(await loadDebtor(table, people[0]), user, credorId);
      const other = knownOf(await loadDebtor(table, people[1]), user, credorId);
      const decided = tellApart(one.side.record, other.side.record, credorId);
      if (decided.outcome === 'already-told') return [];
      if (decided.outcome !== 'told-apart') throw joinRefused(decided.outcome);
      return [one, other].map(({ loaded }, index) => ({
        loaded,
        decision: { facts: decided.facts.slice(index, index + 1) },
      }));
    });
  },
});

export const listRegistrationJoins = route({
  method: 'GET',
  path: '/api/registration-joins',
  operationId: 'listRegistrationJoins',
  summary:
    'Os cadastros que o credor ligou por serem da mesma pessoa: por quê, desde quando, por quem',
  description: 'Até 500 pares.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: z.strictObject({ credorId: CredorId }),
  body: NO_BODY,
  answer: JoinList,
  async handle({ table }, { user, query: { credorId } }) {
    requireCredor(user, credorId);
    const pairs = await listJoinedPairs(table, credorId);
    const rows = new Map<JoinedPair, z.input<typeof JoinList>['items'][number]>();
    await inParallel(pairs, READ_AT_ONCE, async (pair) => {
      const loaded = await Promise.all(pair.people.map((id) => loadDebtor(table, id)));
      const people = loaded.flatMap((one) => knownRegistration(one, user, credorId) ?? []);
      if (people.length < pair.people.length) return;
      const { since, by, ground, signs } = pair;
      rows.set(pair, {
        since,
        by: actorText(by),
        ground,
        signs: [...signs],
        people: people.map((one) => alikePerson(one, credorId)),
      });
    });
    return { items: pairs.flatMap((pair) => rows.get(pair) ?? []) };
  },
});
