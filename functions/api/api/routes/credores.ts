import * as z from 'zod';
import { CredorPublication, PublishedCredor, Role } from '#events/api/configuration.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import { parseTaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { publishConfig, readConfig, VersionConflict } from '#shared/table/config-documents.ts';
import { ensureDefaults } from '#shared/table/ensure-defaults.ts';
import { changedMeanwhile, type FieldProblem, notFound, Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const params = z.strictObject({ credorId: CredorId });

export const readCredor = route({
  method: 'GET',
  path: '/api/credores/{credorId}',
  operationId: 'readCredor',
  summary: 'Os dados publicados de um credor',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: PublishedCredor,
  async handle({ table }, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    const found = await readConfig(table, Credor, 'credor', credorId);
    if (!found)
      throw notFound('Credor não encontrado', `O credor "${credorId}" ainda não foi publicado.`);
    return found;
  },
});

export const publishCredor = route({
  method: 'PUT',
  path: '/api/credores/{credorId}',
  operationId: 'publishCredor',
  summary: 'Publica um credor, ou uma nova versão dos seus dados',
  description:
    'Em `expectedVersion` vai a versão que você viu, ou 0 para um credor novo. O que faltar para ele funcionar ' +
    '(régua, textos, política de contato, tabela de preços e carteiras) é publicado com o padrão.',
  roles: ['admin'],
  params,
  query: NO_PARAMETERS,
  body: CredorPublication,
  answer: PublishedCredor,
  async handle({ table }, { user, at, params: { credorId }, body }) {
    requireCredor(user, credorId);
    const { document, expectedVersion: expected } = body;
    refuseProblems(problemsOf(credorId, document));
    const by = `user:${user.userId}`;
    await ensureDefaults(table, credorId, { by, at });
    try {
      const context = { expected, by, at };
      const version = await publishConfig(table, 'credor', credorId, document, context);
      return { version, publishedAt: at, publishedBy: by, document };
    } catch (error) {
      throw error instanceof VersionConflict ? changedMeanwhile(expected, 'o credor') : error;
    }
  },
});

function problemsOf(credorId: CredorId, document: Credor): readonly FieldProblem[] {
  const taxId = parseTaxId(document.taxId);
  return [
    ...(document.credorId === credorId
      ? []
      : [
          {
            path: 'document.credorId',
            message: `O campo "document.credorId" veio como "${document.credorId}"; repita o do endereço, "${credorId}".`,
          },
        ]),
    ...((document.terms.honorariosBps ?? 0) > 0 && document.lawyer === undefined
      ? [
          {
            path: 'document.lawyer',
            message:
              'O campo "document.lawyer" falta: honorários só com advogado que atua de fato (STJ REsp 1.274.629); informe nome e OAB, ou tire "document.terms.honorariosBps".',
          },
        ]
      : []),
    ...(taxId.ok
      ? []
      : [
          {
            path: 'document.taxId',
            message: `O campo "document.taxId" não serve: ${taxId.reason}.`,
          },
        ]),
  ];
}

function refuseProblems(errors: readonly FieldProblem[]): void {
  if (errors.length === 0) return;
  const detail = errors.map(({ message }) => message).join(' ');
  throw new Refusal(400, 'Pedido inválido', detail, { errors });
}
