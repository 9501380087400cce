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
 * Réguas that nobody published, rules that ask for a number which their fact never has, and exceptions that do not fit the régua
 * of their carteira.
 *
 * @param at where the carteiras stand in what was sent
 */
export async function carteirasProblems(
  { table }: Pick<ApiDeps, 'table'>,
  { carteiras, otherwise }: Carteiras,
  at: readonly string[],
): Promise<readonly FieldProblem[]> {
  const published = await listConfigIds(table, 'regua');
  const places = [
    ...carteiras.map((carteira, index) => ({ ...carteira, place: [...at, 'carteiras', index] })),
    { ...otherwise, place: [...at, 'otherwise'] },
  ];
  const unknown = places
    .filter(({ reguaId }) => !published.includes(reguaId))
    .map(({ reguaId, place }): FieldProblem => {
      const path = [...place, 'reguaId'].join('.');
      const use = published.join(', ');
      const message = `O campo "${path}" veio como "${reguaId}": não há régua publicada com este código; use uma destas: ${use}.`;
      return { path, message };
    });
  const own = places.filter(({ exceptions }) => exceptions !== undefined && exceptions.length > 0);
  const templates = own.length > 0 ? await readAllTemplates(table) : new Map<never, never>();
  const unfit = await Promise.all(
    own.map(async ({ reguaId, exceptions = [], place }) => {
      const regua = await readLive(table, reguaId);
      const stand = [...place, 'exceptions'];
      const issues = regua ? exceptionIssues(exceptions, regua.document, templates, stand) : [];
      return fieldProblems(issues, placed({ carteiras, otherwise }, at));
    }),
  );
  const ranges = carteiras.flatMap(({ rule }, index) =>
    outOfRange(rule, CARTEIRA_FACTS, [...at, 'carteiras', index, 'rule']).map(
      ({ path, message }): z.core.$ZodIssue => {
        return { code: 'custom', path: [...path], message, input: undefined };
      },
    ),
  );
  return [...unknown, ...fieldProblems(ranges, {}), ...unfit.flat()];
}

const placed = (document: unknown, at: readonly string[]): unknown =>
  at.reduceRight((inner, key) => ({ [key]: inner }), document);

/** @throws Refusal with 400 that lists every problem of the carteiras in `document` */
export async function requireReguas(
  deps: Pick<ApiDeps, 'table'>,
  document: Carteiras,
): Promise<void> {
  const errors = await carteirasProblems(deps, document, ['document']);
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
