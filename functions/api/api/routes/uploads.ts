import * as z from 'zod';
import { UploadGrant, UploadRequest } from '#events/api/import.ts';
import { LINK_SECONDS } from '#shared/adapters/file-links.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { uploadName } from '../upload-name.ts';
import { requireCredor } from '../user.ts';

export const requestUpload = route({
  method: 'POST',
  path: '/api/imports',
  operationId: 'requestUpload',
  summary: 'Pede um endereço para enviar um arquivo de dívidas',
  description:
    'Envie o CSV ou a planilha .xlsx com PUT ao endereço recebido, que vale 15 minutos. A importação começa sozinha quando o ' +
    'arquivo chega. Com `mode: full` o arquivo é a base completa: dívidas em aberto que ele não traz são retiradas. Com `review: unless-mapped` o arquivo de um credor que ainda não tem colunas salvas ' +
    'espera em `reviewing` até alguém conferir as colunas e as primeiras linhas (`POST …/start`).',
  roles: ['admin', 'gestor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: z.strictObject(UploadRequest.shape),
  answer: UploadGrant,
  async handle({ links }, { user, request, at, body: { credorId, fileName, mode, review } }) {
    requireCredor(user, credorId);
    const cause = `${user.userId} ${request.id}`;
    const look = review === 'unless-mapped' ? 'a-conferir/' : '';
    const folder = `${mode === 'full' ? 'base-completa/' : ''}${look}`;
    const ending = /\.xlsx$/i.test(fileName) ? 'xlsx' : 'csv';
    const key = `imports/${credorId}/${folder}${uploadName(fileName, at, cause)}.${ending}`;
    return { url: await links.toUpload(key), key, expiresInSeconds: LINK_SECONDS };
  },
});
