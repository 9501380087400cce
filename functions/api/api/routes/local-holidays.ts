import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { HolidayPlaces, HolidaysPublication, PublishedHolidays } from '#events/api/contact.ts';
import { HolidayPlace, LocalHolidays } from '#shared/domain/gate/local-holidays.ts';
import { listConfigIds, readConfig } from '#shared/table/config-documents.ts';
import { publishDocument } from '../publish-document.ts';
import { notFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';

const params = z.strictObject({ place: HolidayPlace });

export const listHolidayPlaces = route({
  method: 'GET',
  path: '/api/local-holidays',
  operationId: 'listHolidayPlaces',
  summary: 'Os estados e cidades cujos feriados foram carregados',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: HolidayPlaces,
  async handle({ table }) {
    const ids = await listConfigIds(table, 'local-holidays');
    return { items: ids.flatMap((id) => HolidayPlace.safeParse(id).data ?? []) };
  },
});

export const readLocalHolidays = route({
  method: 'GET',
  path: '/api/local-holidays/{place}',
  operationId: 'readLocalHolidays',
  summary: 'Os feriados de um estado ou de uma cidade, dia a dia',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: PublishedHolidays,
  async handle({ table }, { params: { place } }) {
    const found = await readConfig(table, LocalHolidays, 'local-holidays', place);
    if (found) return found;
    throw notFound(
      'Lista não encontrada',
      `Os feriados de "${place}" ainda não foram carregados. Publique-os com expectedVersion igual a 0.`,
    );
  },
});

export const publishLocalHolidays = route({
  method: 'PUT',
  path: '/api/local-holidays/{place}',
  operationId: 'publishLocalHolidays',
  summary: 'Carrega os feriados de um estado (SP) ou de uma cidade (SP.sao-paulo)',
  description:
    'A lista inteira, dia a dia, cada um com a lei que o faz feriado; os nacionais já são conhecidos. Nesses dias ninguém do ' +
    'lugar é contatado. A cidade vem do endereço da pessoa, escrita sem acentos, com hifens.',
  roles: ['admin'],
  params,
  query: NO_PARAMETERS,
  body: HolidaysPublication,
  answer: PublishedHolidays,
  async handle(deps, call) {
    const place = { kind: 'local-holidays', id: call.params.place, name: 'a lista' } as const;
    return publishDocument(deps, call, place, call.body);
  },
});
