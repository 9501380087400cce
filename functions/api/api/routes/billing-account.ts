import * as z from 'zod';
import { BillingAccountPublication, PublishedBillingAccount } from '#events/api/cnab.ts';
import { Role } from '#events/api/configuration.ts';
import { BillingAccount } from '#shared/domain/cnab/billing-account.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { publishDocument } from '../publish-document.ts';
import { notFound, type Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const path = '/api/credores/{credorId}/billing-account';
const params = z.strictObject({ credorId: CredorId });

export const readBillingAccount = route({
  method: 'GET',
  path,
  operationId: 'readBillingAccount',
  summary: 'A conta em que o banco cobra boletos para o credor',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: PublishedBillingAccount,
  async handle({ table }, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    const found = await readConfig(table, BillingAccount, 'billing-account', credorId);
    if (!found) throw noBillingAccount(credorId);
    return found;
  },
});

export const publishBillingAccount = route({
  method: 'PUT',
  path,
  operationId: 'publishBillingAccount',
  summary: 'Publica a conta de cobrança de um credor, ou uma nova versão dela',
  description:
    'Banco, agência, conta, convênio e carteira como o banco os deu. Remessas saem desta conta, e retornos de outra ' +
    'são recusados. Em `expectedVersion` vai a versão que você viu, ou 0 para a primeira.',
  roles: ['admin'],
  params,
  query: NO_PARAMETERS,
  body: BillingAccountPublication,
  answer: PublishedBillingAccount,
  async handle(deps, call) {
    const { credorId } = call.params;
    requireCredor(call.user, credorId);
    const place = { kind: 'billing-account', id: credorId, name: 'a conta' } as const;
    return publishDocument(deps, call, place, call.body);
  },
});

export const noBillingAccount = (credorId: CredorId): Refusal =>
  notFound(
    'Conta de cobrança não encontrada',
    `O credor "${credorId}" ainda não tem conta de cobrança. Publique-a em PUT ${path}.`,
  );
