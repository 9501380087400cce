import type * as z from 'zod';
import type { ReguaDifferences } from '#events/api/regua.ts';
import { changeText } from '#shared/domain/history/describe-ladder.ts';
import { lostExceptions } from '#shared/domain/regua/lost-exceptions.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { listConfigIds } from '#shared/table/config-documents.ts';
import { readMemberships } from '#shared/table/read-memberships.ts';
import type { Table } from '#shared/table/table.ts';
import { Refusal } from './refusal.ts';
import { sees, type User } from './user.ts';

type Difference = z.infer<typeof ReguaDifferences>['items'][number];

/**
 * What carteiras do otherwise than this régua, and would no longer, for whoever enters the version `after`: it does not have
 * the step that the exception names. Exceptions of credores whom the user does not see are counted only.
 */
export async function exceptionsLost(
  table: Table,
  user: User,
  before: Regua,
  after: Regua,
): Promise<readonly Difference[]> {
  const ids = await listConfigIds(table, 'carteiras');
  const books = await Promise.all(
    ids.map(async (id) => {
      const credorId = CredorId.parse(id);
      const carteiras = await readMemberships(table, credorId);
      return carteiras
        .filter(({ reguaId }) => reguaId === after.reguaId)
        .flatMap(({ name, exceptions = [] }) =>
          lostExceptions(exceptions, before, after).map((lost) => ({ credorId, name, lost })),
        );
    }),
  );
  const all = books.flat();
  const own = all.filter(({ credorId }) => sees(user, credorId));
  const hidden = all.length - own.length;
  return [
    ...own.map(({ credorId, name, lost: { change, why } }): Difference => {
      const said = `${changeText(change)}: ${why}`;
      const text = `A exceção da carteira "${name}" (${credorId}) deixa de valer, porque o passo "${change.stepId}" não está mais lá: ${said}.`;
      return { kind: 'exception-lost', stepId: change.stepId ?? null, text };
    }),
    ...(hidden === 0 ? [] : [hiddenOnes(hidden)]),
  ];
}

function hiddenOnes(count: number): Difference {
  const what = count === 1 ? 'Deixa de valer 1 exceção' : `Deixam de valer ${count} exceções`;
  const text = `${what} de credores que o seu usuário não acompanha.`;
  return { kind: 'exception-lost', stepId: null, text };
}

/** @throws Refusal with 409 where exceptions would be lost and nobody said that they may */
export function requireKept(lost: readonly Difference[], accepts: boolean): void {
  if (accepts || lost.length === 0) return;
  throw new Refusal(
    409,
    'Exceções deixariam de valer',
    `${lost.map(({ text }) => text).join(' ')} Dê ao passo o nome de antes, ou envie "acceptsLostExceptions": true para publicar assim mesmo.`,
    { errors: lost.map(({ text }) => ({ path: 'acceptsLostExceptions', message: text })) },
  );
}
