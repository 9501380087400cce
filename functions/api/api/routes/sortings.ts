import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { SortingList, SortingRequest, SortingView } from '#events/api/sorting.ts';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { listSortings, readSorting, readSortingShards } from '#shared/table/sortings.ts';
import { requireReguas, startSorting } from '../carteiras-desk.ts';
import { changedMeanwhile, notFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { sortingView } from '../sorting-view.ts';
import { requireCredor } from '../user.ts';

const LISTED_MAX = 10;
const params = z.strictObject({ credorId: CredorId });
const one = z.strictObject({ credorId: CredorId, sortingId: z.string().regex(/^\d{13}-[01]$/) });

export const lookAtCarteiras = route({
  method: 'POST',
  path: '/api/credores/{credorId}/carteiras/sortings',
  operationId: 'lookAtCarteiras',
  summary:
    'Mostra quem mudaria de carteira e de régua com estas regras, antes de publicá-las; ninguém muda',
  description:
    'Corre em partes sobre todos os casos do credor: acompanhe por `GET` no código que volta. Quem foi movido por um passo da régua fica onde está.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: SortingRequest,
  answer: SortingView,
  async handle(deps, call) {
    const { credorId } = call.params;
    const { document, expectedVersion } = call.body;
    requireCredor(call.user, credorId);
    await requireReguas(deps, document);
    const live = await readConfig(deps.table, Carteiras, 'carteiras', credorId);
    if ((live?.version ?? 0) !== expectedVersion)
      throw changedMeanwhile(expectedVersion, 'as carteiras');
    return sortingView(await startSorting(deps, call, credorId, document), []);
  },
});

export const listCarteiraSortings = route({
  method: 'GET',
  path: '/api/credores/{credorId}/carteiras/sortings',
  operationId: 'listCarteiraSortings',
  summary: 'As últimas distribuições dos casos pelas carteiras, feitas ou só olhadas',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: SortingList,
  async handle({ table }, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    const sortings = await listSortings(table, credorId, LISTED_MAX);
    const items = sortings.map(async (sorting) =>
      sortingView(sorting, await readSortingShards(table, sorting)),
    );
    return { items: await Promise.all(items) };
  },
});

export const readCarteiraSorting = route({
  method: 'GET',
  path: '/api/credores/{credorId}/carteiras/sortings/{sortingId}',
  operationId: 'readCarteiraSorting',
  summary: 'Uma distribuição: o quanto andou, quantos mudam de onde para onde, e alguns deles',
  roles: Role.options,
  params: one,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: SortingView,
  async handle({ table }, { user, params: { credorId, sortingId } }) {
    requireCredor(user, credorId);
    const sorting = await readSorting(table, credorId, sortingId);
    if (!sorting) {
      throw notFound(
        'Distribuição não encontrada',
        `O credor "${credorId}" não tem uma distribuição com este código. Elas são guardadas por 90 dias.`,
      );
    }
    return sortingView(sorting, await readSortingShards(table, sorting));
  },
});
