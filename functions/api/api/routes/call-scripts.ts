import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { CallScriptsPublication, PublishedCallScripts } from '#events/api/work.ts';
import { CallScripts } from '#shared/domain/call/call-script.ts';
import { scriptProblems } from '#shared/domain/call/render-script.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { publishDocument } from '../publish-document.ts';
import { notFound, Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const params = z.strictObject({ credorId: CredorId });

export const readCallScripts = route({
  method: 'GET',
  path: '/api/credores/{credorId}/call-scripts',
  operationId: 'readCallScripts',
  summary: 'Os roteiros de ligação em vigor',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: PublishedCallScripts,
  async handle({ table }, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    const found = await readConfig(table, CallScripts, 'call-script', credorId);
    if (found) return found;
    throw notFound(
      'Roteiros não encontrados',
      `O credor "${credorId}" ainda não tem roteiros próprios; vale o da casa. Publique-os com expectedVersion igual a 0.`,
    );
  },
});

export const publishCallScripts = route({
  method: 'PUT',
  path: '/api/credores/{credorId}/call-scripts',
  operationId: 'publishCallScripts',
  summary: 'Publica os roteiros de ligação de um credor, em geral e por carteira',
  description:
    'Liquid, com as palavras dos modelos de mensagem. `opening` é dito a quem atende e não pode falar da dívida; `body`, só à própria pessoa.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: CallScriptsPublication,
  answer: PublishedCallScripts,
  async handle(deps, call) {
    const { credorId } = call.params;
    requireCredor(call.user, credorId);
    const errors = scriptProblems(call.body.document).map(({ field, detail }) => {
      const path = `document.${field}`;
      return { path, message: `O campo "${path}" não serve: ${detail}.` };
    });
    if (errors.length > 0) {
      const detail = errors.map(({ message }) => message).join(' ');
      throw new Refusal(400, 'Pedido inválido', detail, { errors });
    }
    const place = { kind: 'call-script', id: credorId, name: 'os roteiros' } as const;
    return publishDocument(deps, call, place, call.body);
  },
});
