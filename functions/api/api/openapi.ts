import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import {
  AgreementRow,
  AgreementView,
  OffersView,
  OfferView,
  PromiseView,
  PublishedOfferPolicy,
} from '#events/api/agreement.ts';
import {
  Me,
  Problem,
  PublishedCredor,
  ReguaView,
  UnreconciledView,
} from '#events/api/configuration.ts';
import {
  CaseView,
  DebtorRow,
  DebtorView,
  DebtView,
  SentText,
  TimelineEntry,
} from '#events/api/debtor.ts';
import { RemessaView, RetornoView } from '#events/api/cnab.ts';
import { LadderView, TaskView } from '#events/api/ladder.ts';
import { ListingView, PublishedListingPolicyView } from '#events/api/listing.ts';
import { ImportView, RejectedRow, UploadGrant } from '#events/api/import.ts';
import { PublishedSeries } from '#events/api/money.ts';
import { Figure, Overview } from '#events/api/overview.ts';
import { NO_PARAMETERS, type Route, takesBody } from './route.ts';

export const OPENAPI_PATH = '/api/openapi.json';

const JSON_TYPE = 'application/json';

/** What the document calls by name instead of spelling it out in every place. */
const SCHEMAS = {
  AgreementRow,
  AgreementView,
  CaseView,
  DebtorRow,
  DebtorView,
  DebtView,
  Figure,
  ImportView,
  LadderView,
  ListingView,
  Me,
  OffersView,
  OfferView,
  Overview,
  Problem,
  PromiseView,
  PublishedCredor,
  PublishedListingPolicyView,
  PublishedOfferPolicy,
  PublishedSeries,
  ReguaView,
  RejectedRow,
  RemessaView,
  RetornoView,
  SentText,
  TaskView,
  TimelineEntry,
  UnreconciledView,
  UploadGrant,
};

/** The API's own document, OpenAPI 3.1, made from the very schemas that requests and answers pass. */
export function openApiDocument(routes: readonly Route[]) {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Régua',
      version: '1',
      description:
        'API da Régua. Valores em centavos, momentos em UTC, dias no calendário do lugar. Erros vêm como ' +
        'application/problem+json (RFC 9457), em português, com campo, valor e remédio.',
    },
    security: [{ token: [] }],
    components: {
      schemas: SCHEMAS,
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    paths,
  });
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const { operationId, summary, description, roles, params, query, body, answer } = route;
  return {
    operationId,
    summary,
    description: [description, `Papéis: ${roles.join(', ')}.`].filter(Boolean).join(' '),
    requestParams: {
      ...(params !== NO_PARAMETERS && { path: params }),
      ...(query !== NO_PARAMETERS && { query }),
    },
    ...(takesBody(body) && {
      requestBody: { required: true, content: { [JSON_TYPE]: { schema: body } } },
    }),
    responses: {
      ...(answer
        ? { 200: { description: 'Feito', content: { [JSON_TYPE]: { schema: answer } } } }
        : { 204: { description: 'Feito, sem conteúdo' } }),
      default: {
        description: 'O pedido não pôde ser atendido, e por quê',
        content: { 'application/problem+json': { schema: Problem } },
      },
    },
  };
}
