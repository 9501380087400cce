import { hash } from 'node:crypto';
import * as z from 'zod';
import { UploadGrant, UploadRequest } from '#events/api/import.ts';
import { LINK_SECONDS } from '#shared/adapters/file-links.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const SLUG_LENGTH_MAX = 40;
const UNIQUE_LENGTH = 8;

export const requestUpload = route({
  method: 'POST',
  path: '/api/imports',
  operationId: 'requestUpload',
  summary: 'Pede um endereço para enviar um arquivo de dívidas',
  description:
    'Envie o CSV com PUT ao endereço recebido, que vale 15 minutos. A importação começa sozinha quando o arquivo chega.',
  roles: ['admin', 'gestor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: z.strictObject(UploadRequest.shape),
  answer: UploadGrant,
  async handle({ links }, { user, request, at, body: { credorId, fileName } }) {
    requireCredor(user, credorId);
    const unique = hash('sha256', `${user.userId} ${request.id}`).slice(0, UNIQUE_LENGTH);
    const key = `imports/${credorId}/${localDateOf(at, BOOK_ZONE)}-${slugOf(fileName)}-${unique}.csv`;
    return { url: await links.toUpload(key), key, expiresInSeconds: LINK_SECONDS };
  },
});

/** A file's name without accents, signs and ending: enough for a person to know it again. */
const slugOf = (fileName: string): string =>
  searchNameOf(fileName.toWellFormed().replace(/\.\w{1,5}$/, ''))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH_MAX)
    .replace(/^-+|-+$/g, '') || 'arquivo';
