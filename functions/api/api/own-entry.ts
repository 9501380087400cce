import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import type { UnreconciledPlace } from '#shared/domain/payment/unreconciled-id.ts';
import { readUnreconciled } from '#shared/table/unreconciled.ts';
import type { ApiDeps } from './api-deps.ts';
import { notFound, Refusal } from './refusal.ts';
import { requireCredor, type User } from './user.ts';

/**
 * A line of the unreconciled list. Whoever sees one credor only does not see what is of no credor yet.
 *
 * @throws Refusal with 404 for a line that is not there, or not theirs to see, and with 403 for another's credor
 */
export async function ownEntry(
  { table }: ApiDeps,
  user: User,
  place: UnreconciledPlace,
): Promise<Unreconciled> {
  const isOwn = place.credorId === null ? user.credores === 'all' : true;
  if (place.credorId !== null) requireCredor(user, place.credorId);
  const entry = isOwn ? await readUnreconciled(table, place) : null;
  if (entry === null) {
    throw notFound(
      'Valor a conciliar não encontrado',
      'Não há este valor entre os que você acompanha. Atualize a lista.',
    );
  }
  return entry;
}

export const otherKind = (why: string): Refusal =>
  new Refusal(409, 'Este valor não permite isto', `Aqui não: ${why}.`);

export const resolvedBefore = ({ resolution }: Unreconciled): Refusal =>
  new Refusal(
    409,
    'Alguém resolveu antes',
    `Este valor já foi resolvido${resolution ? ` por ${resolution.by}` : ''}. Atualize a lista.`,
  );
