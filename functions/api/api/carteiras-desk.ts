import type * as z from 'zod';
import type { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { exceptionIssues } from '#shared/domain/carteira/exception-issues.ts';
import { CARTEIRA_FACTS } from '#shared/domain/carteira/facts.ts';
import { outOfRange } from '#shared/domain/rule/out-of-range.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { listConfigIds } from '#shared/table/config-documents.ts';
import { beginSorting, type Sorting, sortingIdOf, sortingParts } from '#shared/table/sortings.ts';
import type { ApiDeps } from './api-deps.ts';
import { fieldProblems } from './field-problems.ts';
import { type FieldProblem, Refusal } from './refusal.ts';
import { authorOf } from './user.ts';
import { readLive } from './regua-desk.ts';
import { readAllTemplates } from './regua-problems.ts';
import type { Call } from './route.ts';

/**
 * @throws Refusal with 400 for réguas that nobody published, for rules that ask for a number which their fact never has, and for
 * exceptions that do not fit the régua of their carteira
 */
export async function requireReguas(
  { table }: Pick<ApiDeps, 'table'>,
  { carteiras, otherwise }: Carteiras,
): Promise<void> {
  const published = await listConfigIds(table, 'regua');
  const places = [
    ...carteiras.map((carteira, index) => ({ ...carteira, place: ['carteiras', index] })),
    { ...otherwise, place: ['otherwise'] },
  ];
  const unknown = places
    .filter(({ reguaId }) => !published.includes(reguaId))
    .map(({ reguaId, place }): FieldProblem => {
      const path = ['document', ...place, 'reguaId'].join('.');
      const use = published.join(', ');
      const message = `O campo "${path}" veio como "${reguaId}": não há régua publicada com este código; use uma destas: ${use}.`;
      return { path, message };
    });
  const own = places.filter(({ exceptions }) => exceptions !== undefined && exceptions.length > 0);
  const templates = own.length > 0 ? await readAllTemplates(table) : new Map<never, never>();
  const unfit = await Promise.all(
    own.map(async ({ reguaId, exceptions = [], place }) => {
      const regua = await readLive(table, reguaId);
      const at = ['document', ...place, 'exceptions'];
      const issues = regua ? exceptionIssues(exceptions, regua.document, templates, at) : [];
      return fieldProblems(issues, { document: { carteiras, otherwise } });
    }),
  );
  const ranges = carteiras.flatMap(({ rule }, index) =>
    outOfRange(rule, CARTEIRA_FACTS, ['document', 'carteiras', index, 'rule']).map(
      ({ path, message }): z.core.$ZodIssue => {
        return { code: 'custom', path: [...path], message, input: undefined };
      },
    ),
  );
  const errors = [...unknown, ...fieldProblems(ranges, {}), ...unfit.flat()];
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
