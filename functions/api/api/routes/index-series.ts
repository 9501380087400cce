import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { PublishedSeries, SeriesPublication } from '#events/api/money.ts';
import { IndexSeriesDocument, SeriesId } from '#shared/domain/debt/index-series.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { publishDocument } from '../publish-document.ts';
import { notFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';

const params = z.strictObject({ seriesId: SeriesId });

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
    'Nada é corrigido por um mês antes desse dia, nem por um que falte: quando entrar, conta. `taxa-legal` é a do Banco ' +
    'Central (SGS 29543).',
  roles: ['admin'],
  params,
  query: NO_PARAMETERS,
  body: SeriesPublication,
  answer: PublishedSeries,
  async handle(deps, call) {
    const place = { kind: 'index-series', id: call.params.seriesId, name: 'a série' } as const;
    return publishDocument(deps, call, place, call.body);
  },
});
