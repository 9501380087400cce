import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { PublishedSeries, SeriesPublication } from '#events/api/money.ts';
import { IndexSeriesDocument, SeriesId, stampedSeries } from '#shared/domain/debt/index-series.ts';
import { localDateOf, type Zone } from '#shared/domain/values/zone.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { publishDocument } from '../publish-document.ts';
import { notFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';

const params = z.strictObject({ seriesId: SeriesId });

/** Where the day begins first: on no debtor's own day may a value change under them. */
const EASTERNMOST: Zone = 'America/Noronha';

export const readIndexSeries = route({
  method: 'GET',
  path: '/api/index-series/{seriesId}',
  operationId: 'readIndexSeries',
  summary: 'Uma série de correção ou de juros, mês a mês: ipca, igpm, selic ou taxa-legal',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: PublishedSeries,
  async handle({ table }, { params: { seriesId } }) {
    const found = await readConfig(table, IndexSeriesDocument, 'index-series', seriesId);
    if (!found)
      throw notFound('Série não encontrada', `A série "${seriesId}" ainda não foi carregada.`);
    return found;
  },
});

export const publishIndexSeries = route({
  method: 'PUT',
  path: '/api/index-series/{seriesId}',
  operationId: 'publishIndexSeries',
  summary: 'Carrega uma série inteira, ou uma nova versão dela',
  description:
    'Percentual de cada mês com ponto, como "0.46", em ordem e sem falta; `publishedOn` é o dia em que o índice saiu. ' +
    'Nada é corrigido por um mês antes desse dia, nem por um que falte: quando entrar, conta, a partir do dia seguinte ao da carga (`loadedOn`, posto pelo servidor). `taxa-legal` é a do Banco ' +
    'Central (SGS 29543).',
  roles: ['admin'],
  params,
  query: NO_PARAMETERS,
  body: SeriesPublication,
  answer: PublishedSeries,
  async handle(deps, call) {
    const { seriesId } = call.params;
    const before = await readConfig(deps.table, IndexSeriesDocument, 'index-series', seriesId);
    const today = localDateOf(call.at, EASTERNMOST);
    const document = stampedSeries(call.body.document, before?.document ?? null, today);
    const place = { kind: 'index-series', id: seriesId, name: 'a série' } as const;
    return publishDocument(deps, call, place, { ...call.body, document });
  },
});
