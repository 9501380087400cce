import { Role } from '#events/api/configuration.ts';
import {
  CallScriptsPath,
  CallScriptsPublication,
  CallScriptsView,
  PublishedCallScripts,
} from '#events/api/call-scripts.ts';
import { CallScripts } from '#shared/domain/call/call-script.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { requireSpeakable } from '../call-script-desk.ts';
import { needsAnother } from '../drafts.ts';
import { publishDocument } from '../publish-document.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

export const readCallScripts = route({
  method: 'GET',
  path: '/api/credores/{credorId}/call-scripts',
  operationId: 'readCallScripts',
  summary: 'Os roteiros de ligação em vigor',
  description:
    'Em `published`, nulo enquanto o credor não tem roteiros próprios: vale o da casa, e os primeiros se publicam com `expectedVersion` igual a 0.',
  roles: Role.options,
  params: CallScriptsPath,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: CallScriptsView,
  async handle({ table, fourEyes }, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    const published = await readConfig(table, CallScripts, 'call-script', credorId);
    return { published, fourEyes };
  },
});

export const publishCallScripts = route({
  method: 'PUT',
  path: '/api/credores/{credorId}/call-scripts',
  operationId: 'publishCallScripts',
  summary: 'Publica os roteiros de ligação de um credor, em geral e por carteira',
  description:
    'Liquid, com as palavras dos modelos de mensagem. `opening` é dito a quem atende e não pode falar da dívida; `body`, só à própria pessoa. ' +
    'Onde a instalação pede duas pessoas, comece um rascunho.',
  roles: ['admin', 'gestor'],
  params: CallScriptsPath,
  query: NO_PARAMETERS,
  body: CallScriptsPublication,
  answer: PublishedCallScripts,
  async handle(deps, call) {
    const { credorId } = call.params;
    requireCredor(call.user, credorId);
    if (deps.fourEyes) throw needsAnother();
    requireSpeakable(call.body.document);
    const place = { kind: 'call-script', id: credorId, name: 'os roteiros' } as const;
    return publishDocument(deps, call, place, call.body);
  },
});
