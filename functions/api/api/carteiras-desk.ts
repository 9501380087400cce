import type { Carteiras } from '#shared/domain/carteira/carteira.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { listConfigIds } from '#shared/table/config-documents.ts';
import { beginSorting, type Sorting, sortingIdOf, sortingParts } from '#shared/table/sortings.ts';
import type { ApiDeps } from './api-deps.ts';
import { type FieldProblem, Refusal } from './refusal.ts';
import { authorOf } from './regua-desk.ts';
import type { Call } from './route.ts';

/** @throws Refusal with 400 when a carteira names a régua that nobody published */
export async function requireReguas(
  { table }: Pick<ApiDeps, 'table'>,
  { carteiras, otherwise }: Carteiras,
): Promise<void> {
  const published = await listConfigIds(table, 'regua');
  const places = [
    ...carteiras.map(({ reguaId }, index) => ({ reguaId, path: `carteiras.${index}.reguaId` })),
    { reguaId: otherwise.reguaId, path: 'otherwise.reguaId' },
  ];
  const errors = places
    .filter(({ reguaId }) => !published.includes(reguaId))
    .map(({ reguaId, path }): FieldProblem => {
      const use = published.join(', ');
      const message = `O campo "document.${path}" veio como "${reguaId}": não há régua publicada com este código; use uma destas: ${use}.`;
      return { path: `document.${path}`, message };
    });
  if (errors.length === 0) return;
  const detail = errors.map(({ message }) => message).join(' ');
  throw new Refusal(400, 'Pedido inválido', detail, { errors });
}

/**
 * Has a credor's book sorted by the carteiras in force.
 *
 * @param draft to see instead where everybody would be by these, which moves nobody
 */
export async function startSorting(
  { table, queueSortings }: ApiDeps,
  call: Call,
  credorId: CredorId,
  draft: Carteiras | null,
): Promise<Sorting> {
  const sorting: Sorting = {
    credorId,
    sortingId: sortingIdOf(call.at, draft ? 'look' : 'sorting'),
    draft: draft && JSON.stringify(draft),
    startedBy: authorOf(call),
    startedAt: call.at,
  };
  await beginSorting(table, sorting);
  await queueSortings(sortingParts(sorting));
  return sorting;
}
