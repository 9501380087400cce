import * as z from 'zod';
import { DisputeClosing, DisputeRequest } from '#events/api/debtor.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import { closeDispute } from '#shared/domain/case/close-dispute.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { contestCase } from '#shared/domain/portal/contest-case.ts';
import { type CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { recordDecision } from '../record-decision.ts';
import { debtorNotFound, Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const params = z.strictObject({ debtorId: DebtorId });

export const openDispute = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/disputes',
  operationId: 'openDispute',
  summary: 'Registra que o devedor contesta a cobrança; a régua para',
  roles: ['admin', 'gestor', 'operador'],
  params,
  query: NO_PARAMETERS,
  body: z.strictObject(DisputeRequest.shape),
  answer: null,
  async handle(deps, call) {
    const { user, params, body } = call;
    requireCredor(user, body.credorId);
    await recordDecision(deps, call, params.debtorId, (record, cause) => {
      requireStatus(record, body.credorId, 'active');
      const objection = { motive: 'operator', debtId: null, words: body.reason } as const;
      return contestCase(record, body.credorId, objection, cause);
    });
  },
});

export const closeOpenDispute = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/disputes/close',
  operationId: 'closeDispute',
  summary: 'Encerra a contestação: procedente ou improcedente',
  description:
    'Improcedente (`rejected`): a régua volta a andar. Procedente (`upheld`): a dívida contestada, ou todas as do ' +
    'caso quando nenhuma foi apontada, é corrigida para zero; o que já foi pago dela vai para a conciliação.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: z.strictObject(DisputeClosing.shape),
  answer: null,
  async handle(deps, call) {
    const { user, params, body } = call;
    requireCredor(user, body.credorId);
    const rules = await readMoneyRules(deps.config);
    await recordDecision(deps, call, params.debtorId, (record) => {
      requireStatus(record, body.credorId, 'disputed');
      return { facts: closeDispute(record, body.credorId, body.outcome, call.at, rules) };
    });
  },
});

const STATUS_NAMES = { active: 'ativo', disputed: 'em contestação', settled: 'quitado' } as const;

function requireStatus(
  record: RegisteredRecord,
  credorId: CredorId,
  wanted: 'active' | 'disputed',
): void {
  const known = caseOf(record, credorId);
  if (!known) throw debtorNotFound();
  if (known.status === wanted) return;
  throw new Refusal(
    409,
    'O caso não permite isto agora',
    `O caso está ${STATUS_NAMES[known.status]}, e precisa estar ${STATUS_NAMES[wanted]}. Atualize a página.`,
  );
}
