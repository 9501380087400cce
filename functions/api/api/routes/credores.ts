import * as z from 'zod';
import { CredorPublication, PublishedCredor, Role } from '#events/api/configuration.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import { parseTaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { ensureDefaults } from '#shared/table/ensure-defaults.ts';
import { publishDocument } from '../publish-document.ts';
import { type FieldProblem, notFound, Refusal } from '../refusal.ts';
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
  async handle(deps, call) {
    const { user, at, params, body } = call;
    const { credorId } = params;
    requireCredor(user, credorId);
    refuseProblems(problemsOf(credorId, body.document));
    await ensureDefaults(deps.table, credorId, { by: `user:${user.userId}`, at });
    return publishDocument(deps, call, { kind: 'credor', id: credorId, name: 'o credor' }, body);
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
