import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { HolidayPlaces, HolidaysPublication, PublishedHolidays } from '#events/api/contact.ts';
import { HolidayPlace, LocalHolidays } from '#shared/domain/gate/local-holidays.ts';
import { KNOWN_PLACES, knownHolidays } from '#shared/domain/gate/known-holidays.ts';
import { STATES_WITHOUT_OWN_DAY } from '#shared/domain/gate/state-days.ts';
import { Uf } from '#shared/domain/values/uf.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { readBookCities } from '#shared/table/book-cities.ts';
import { listConfigIds, readConfig } from '#shared/table/config-documents.ts';
import { ownCredores } from '../own-credores.ts';
import { publishDocument } from '../publish-document.ts';
import { notFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';

const params = z.strictObject({ place: HolidayPlace });

export const listHolidayPlaces = route({
  method: 'GET',
  path: '/api/local-holidays',
  operationId: 'listHolidayPlaces',
  summary:
    'Os estados e cidades cujos feriados foram carregados, e as cidades da carteira que não têm lista',
  description:
    '`citiesWithout` são as cidades dos endereços que vieram em arquivos dos seus credores, sem lista carregada e sem lista que venha com o sistema: nelas valem só os feriados nacionais e do estado.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: HolidayPlaces,
  async handle({ table }, { user }) {
    const ids = await listConfigIds(table, 'local-holidays');
    const items = ids.flatMap((id) => HolidayPlace.safeParse(id).data ?? []);
    const withoutOwn = Uf.options.flatMap((uf) => {
      const source = STATES_WITHOUT_OWN_DAY[uf];
      return source === undefined ? [] : [{ uf, source }];
    });
    const own = await ownCredores(table, user);
    const books = await Promise.all(own.map((credorId) => readBookCities(table, credorId)));
    const covered = new Set([...items, ...KNOWN_PLACES]);
    const named = new Set(books.flatMap((cities) => [...cities]));
    const citiesWithout = [...named]
      .filter((city) => hasDaysOfItsOwn(city) && !covered.has(city))
      .toSorted();
    return { items, known: [...KNOWN_PLACES], withoutOwn, citiesWithout };
  },
});

/** The Distrito Federal has no municipalities: its days are those of its cities. */
const hasDaysOfItsOwn = (place: HolidayPlace): boolean => !place.startsWith('DF.');

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

export const readKnownHolidays = route({
  method: 'GET',
  path: '/api/known-holidays/{place}',
  operationId: 'readKnownHolidays',
  summary:
    'Os feriados de um estado ou de uma capital que vêm com o sistema, por dez anos, cada um com a sua lei',
  description:
    'Valem enquanto ninguém publica a lista do lugar em `PUT /api/local-holidays/{place}`, que fica no lugar deles. De um estado sem dia próprio e de outras cidades não há lista.',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: LocalHolidays,
  async handle(_, { params: { place }, at }) {
    const known = knownHolidays(place, localDateOf(at, 'America/Sao_Paulo'));
    if (known) return known;
    throw notFound(
      'Lista não encontrada',
      `Nenhum feriado próprio de ${place} vem com o sistema. Se houver, carregue-o com a lei de cada dia; vêm estes: ${KNOWN_PLACES.join(', ')}.`,
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
