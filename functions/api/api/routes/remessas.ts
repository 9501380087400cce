import * as z from 'zod';
import { RemessaRequest, RemessaView, WrittenRemessa } from '#events/api/cnab.ts';
import { Role } from '#events/api/configuration.ts';
import { BillingAccount } from '#shared/domain/cnab/billing-account.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { listRemessas, readRemessa, type Remessa } from '#shared/table/remessas.ts';
import type { ApiDeps } from '../api-deps.ts';
import { notFound, Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';
import { writeRemessaFile } from '../write-remessa-file.ts';
import { noBillingAccount } from './billing-account.ts';

const ITEMS_MAX = 200;

export const writeCredorRemessa = route({
  method: 'POST',
  path: '/api/remessas',
  operationId: 'writeRemessa',
  summary: 'Escreve uma remessa (CNAB 240 ou 400) para o banco do credor',
  description:
    'Cada ordem leva o boleto inteiro e o que se pede: entrada, baixa, abatimento, novo vencimento ou sustação de protesto (o pedido ' +
    'de protesto é recusado: ele exige aviso comprovado). A entrada ' +
    'leva em `debts` os códigos das dívidas, que o boleto passa a cobrar. Uma ordem errada recusa o arquivo inteiro, com ' +
    'ordem e campo. O mesmo `sequence` com o mesmo pedido devolve a mesma remessa; com outro, é recusado.',
  roles: ['admin', 'gestor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: RemessaRequest,
  answer: WrittenRemessa,
  async handle(deps, { user, at, body }) {
    const { credorId } = body;
    requireCredor(user, credorId);
    const account = await readConfig(deps.table, BillingAccount, 'billing-account', credorId);
    if (!account) throw noBillingAccount(credorId);
    const by = `user:${user.userId}`;
    return remessaAnswer(deps, await writeRemessaFile(deps, body, account.document, { by, at }));
  },
});

export const listCredorRemessas = route({
  method: 'GET',
  path: '/api/remessas',
  operationId: 'listRemessas',
  summary: 'As remessas de um credor, da última para a primeira',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: z.strictObject({ credorId: CredorId }),
  body: NO_BODY,
  answer: z.object({ items: z.array(RemessaView) }),
  async handle({ table }, { user, query: { credorId } }) {
    requireCredor(user, credorId);
    return { items: (await listRemessas(table, credorId)).slice(0, ITEMS_MAX) };
  },
});

export const readCredorRemessa = route({
  method: 'GET',
  path: '/api/remessas/{credorId}/{sequence}',
  operationId: 'readRemessa',
  summary: 'Uma remessa, com o endereço para baixar o arquivo',
  roles: Role.options,
  params: z.strictObject({ credorId: CredorId, sequence: z.coerce.number().int().min(1) }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: WrittenRemessa,
  async handle(deps, { user, params: { credorId, sequence } }) {
    requireCredor(user, credorId);
    const found = await readRemessa(deps.table, credorId, sequence);
    if (!found) {
      throw notFound('Remessa não encontrada', `Este credor não tem a remessa ${sequence}.`);
    }
    if ((await deps.files.describe(found.key)) === null) throw fileGone(sequence);
    return remessaAnswer(deps, found);
  },
});

/** A remessa with a link to its file. */
export async function remessaAnswer({ links }: ApiDeps, remessa: Remessa) {
  const { credorId, bank, sequence, key } = remessa;
  const fileName = `remessa-${credorId}-${bank}-${String(sequence).padStart(6, '0')}.rem`;
  return { ...remessa, downloadUrl: await links.toDownload(key, fileName) };
}

const fileGone = (sequence: number): Refusal =>
  new Refusal(
    409,
    'O arquivo não está mais aqui',
    `O arquivo da remessa ${sequence} foi apagado depois de 90 dias; o que o banco respondeu a ela está nos retornos.`,
  );
