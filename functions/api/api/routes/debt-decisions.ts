import * as z from 'zod';
import {
  DebtCorrection,
  DebtDecisionResult,
  DebtReturn,
  DebtWithdrawal,
} from '#events/api/debt-decisions.ts';
import { correctDebt } from '#shared/domain/debt/correct-debt.ts';
import { isLoweredInAgreement } from '#shared/domain/debt/lowered-in-agreement.ts';
import { returnDebts, withdrawDebts } from '#shared/domain/debt/withdraw-debts.ts';
import { debtIdOf } from '#shared/domain/values/derive-ids.ts';
import { codeRef } from '#shared/table/import-rows.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { findRefs } from '#shared/table/refs.ts';
import { decideByCode, refusedWithdrawals } from '../decide-by-code.ts';
import { recordDecision } from '../record-decision.ts';
import { notFound, Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

export const withdrawDebtsByCode = route({
  method: 'POST',
  path: '/api/debts/withdrawals',
  operationId: 'withdrawDebts',
  summary: 'O credor retira dívidas da cobrança, porque as pediu de volta ou as vendeu',
  description:
    'Pelos códigos do credor, até 500. Ninguém mais cobra essas dívidas: a régua para quando nada sobra, cobranças em ' +
    'aberto são canceladas e registros em birô ou cartório são retirados. O que está em acordo fica até o acordo ' +
    'ser cancelado. Um arquivo que traga a dívida de novo tem a linha recusada até a retirada ser desfeita. ' +
    'Repetir o pedido não muda nada.',
  roles: ['admin', 'gestor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: z.strictObject(DebtWithdrawal.shape),
  answer: DebtDecisionResult,
  async handle(deps, call) {
    const { credorId, because } = call.body;
    requireCredor(call.user, credorId);
    const results = await decideByCode(deps, call, call.body, (record, debtIds) => ({
      facts: withdrawDebts(record, credorId, debtIds, because, call.at),
      refused: refusedWithdrawals(record, debtIds),
    }));
    return { results };
  },
});

export const returnDebtsByCode = route({
  method: 'POST',
  path: '/api/debts/returns',
  operationId: 'returnDebts',
  summary: 'Desfaz a retirada de dívidas: elas voltam a ser cobradas',
  roles: ['admin', 'gestor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: z.strictObject(DebtReturn.shape),
  answer: DebtDecisionResult,
  async handle(deps, call) {
    const { credorId } = call.body;
    requireCredor(call.user, credorId);
    const results = await decideByCode(deps, call, call.body, (record, debtIds) => ({
      facts: returnDebts(record, credorId, debtIds, call.at),
      refused: new Map(),
    }));
    return { results };
  },
});

export const correctDebtByCode = route({
  method: 'POST',
  path: '/api/debts/corrections',
  operationId: 'correctDebt',
  summary: 'Corrige valor, vencimento ou descrição de uma dívida',
  description:
    'O mesmo que mandar a linha certa em um arquivo: o que já foi pago continua pago, e o que sobrar vai para as ' +
    'outras dívidas ou para a conciliação. Uma dívida que está em um acordo em vigor não é diminuída (409): o acordo é ' +
    'cancelado ou renegociado antes.',
  roles: ['admin', 'gestor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: z.strictObject(DebtCorrection.shape),
  answer: null,
  async handle(deps, call) {
    const { credorId, code, principal, dueDate, description } = call.body;
    requireCredor(call.user, credorId);
    const external = codeRef(credorId, code);
    const ref = (await findRefs(deps.table, 'debt', [external])).get(external);
    if (!ref) throw debtNotFound(code);
    const rules = await readMoneyRules(deps.config);
    await recordDecision(deps, call, ref.debtorId, (record) => {
      const debt = record.debts.find(({ debtId }) => debtId === debtIdOf(credorId, code));
      if (!debt) throw debtNotFound(code);
      if (debt.status === 'withdrawn') throw isWithdrawn(code);
      const change = {
        ...(principal !== undefined && { principal }),
        ...(dueDate !== undefined && { dueDate }),
        ...(description !== undefined && { description }),
      };
      if (isLoweredInAgreement(debt, { ...debt, ...change })) throw isAgreedOn(code);
      return { facts: correctDebt(record, debt, change, call.at, rules) };
    });
  },
});

const debtNotFound = (code: string): Refusal =>
  notFound('Dívida não encontrada', `Não há dívida com o código "${code}" neste credor.`);

const isWithdrawn = (code: string): Refusal =>
  new Refusal(
    409,
    'A dívida foi retirada',
    `A dívida "${code}" foi retirada da cobrança; desfaça a retirada antes de corrigi-la.`,
  );

const isAgreedOn = (code: string): Refusal =>
  new Refusal(
    409,
    'A dívida está em um acordo',
    `A dívida "${code}" está em um acordo em vigor, e a correção a diminui: cancele ou renegocie o acordo antes, para que ninguém pague o que não deve (CDC art. 42, parágrafo único).`,
  );
