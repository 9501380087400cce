import * as z from 'zod';
import { RetornoView } from '#events/api/cnab.ts';
import { Role } from '#events/api/configuration.ts';
import { UploadGrant, UploadRequest } from '#events/api/import.ts';
import { LINK_SECONDS } from '#shared/adapters/file-links.ts';
import { CredorId, RetornoId } from '#shared/domain/values/ids.ts';
import { listRetornos, readRetorno, type Retorno } from '#shared/table/retornos.ts';
import { notFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { uploadName } from '../upload-name.ts';
import { requireCredor } from '../user.ts';

const ITEMS_MAX = 200;

export const requestRetornoUpload = route({
  method: 'POST',
  path: '/api/retornos',
  operationId: 'requestRetornoUpload',
  summary: 'Pede um endereço para enviar um retorno do banco (CNAB 240 ou 400)',
  description:
    'Envie o arquivo como veio do banco, com PUT ao endereço recebido, que vale 15 minutos. Ele é lido quando chega. ' +
    'Um arquivo enviado de novo não muda nada.',
  roles: ['admin', 'gestor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: z.strictObject(UploadRequest.shape),
  answer: UploadGrant,
  async handle({ links }, { user, request, at, body: { credorId, fileName } }) {
    requireCredor(user, credorId);
    const name = uploadName(fileName, at, `${user.userId} ${request.id}`);
    const key = `retornos/${credorId}/${name}.ret`;
    return { url: await links.toUpload(key), key, expiresInSeconds: LINK_SECONDS };
  },
});

export const listCredorRetornos = route({
  method: 'GET',
  path: '/api/retornos',
  operationId: 'listRetornos',
  summary: 'Os retornos de um credor, do mais novo para o mais velho',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: z.strictObject({ credorId: CredorId }),
  body: NO_BODY,
  answer: z.object({ items: z.array(RetornoView) }),
  async handle({ table }, { user, query: { credorId } }) {
    requireCredor(user, credorId);
    const retornos = await listRetornos(table, credorId);
    return { items: retornos.slice(0, ITEMS_MAX).map(retornoView) };
  },
});

export const readCredorRetorno = route({
  method: 'GET',
  path: '/api/retornos/{credorId}/{retornoId}',
  operationId: 'readRetorno',
  summary:
    'Um retorno: o que foi pago, o que o banco cobrou e o que não se pôde ler, com linha e coluna',
  roles: Role.options,
  params: z.strictObject({ credorId: CredorId, retornoId: RetornoId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: RetornoView,
  async handle({ table }, { user, params: { credorId, retornoId } }) {
    requireCredor(user, credorId);
    const found = await readRetorno(table, credorId, retornoId);
    if (!found) {
      throw notFound(
        'Retorno não encontrado',
        'Não há retorno com este código neste credor; um arquivo recém-enviado leva alguns segundos para aparecer.',
      );
    }
    return retornoView(found);
  },
});

function retornoView(retorno: Retorno): z.input<typeof RetornoView> {
  const { retornoId, credorId, key, readAt, status } = retorno;
  return {
    retornoId,
    credorId,
    fileName: key.slice(key.lastIndexOf('/') + 1),
    readAt,
    status,
    failure: retorno.status === 'refused' ? retorno.failure : null,
    summary: retorno.status === 'done' ? retorno.summary : null,
  };
}
