import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { WebhookKept } from '#events/webhook-kept.ts';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import {
  type Gateway,
  type GatewayEvent,
  type KnownEvent,
  type MoneyEvent,
  UnreadableWebhook,
} from '#shared/adapters/gateways/gateway.ts';
import type { FindGateway } from '#shared/adapters/gateways/open-gateways.ts';
import type { AssessmentRules } from '#shared/domain/case/assess-case.ts';
import { DEFAULT_ASSESSMENT } from './assessment.ts';
import { requestCharge } from '#shared/domain/charge/request-charge.ts';
import type { Settlement } from '#shared/domain/credor/settlement.ts';
import { type MoneyRules, RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import { ChargeId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { keepWebhook } from '#shared/table/raw-webhooks.ts';
import { readHistory } from '#shared/table/read-history.ts';
import type { Table } from '#shared/table/table.ts';
import { listUnreconciled } from '#shared/table/unreconciled.ts';
import { AURORA, aRecord, instant, MARIA } from './records.ts';
import { DOCUMENT_KEY } from './put-link.ts';
import { putRecord } from './put-record.ts';

const now = instant('2026-03-15T15:00:00.000Z');
/** What Maria owes on that day. */
export const OWED = 102_167;

/** A gateway whose webhooks are our own events in JSON, and which confirms what `truth` holds. */
export const plainGateway = (truth: readonly KnownEvent[] = []): Gateway => ({
  name: 'sandbox',
  verify: () => ({ ok: true, strength: 'strong' }),
  read: (body) => {
    if (!body.startsWith('[')) throw new UnreadableWebhook();
    return z.array(z.custom<GatewayEvent>()).parse(JSON.parse(body));
  },
  issue: () => Promise.reject(new Error('not asked here')),
  cancel: () => Promise.reject(new Error('not asked here')),
  refetch: async () => truth,
});

type PaymentDeps = {
  readonly table: Table;
  readonly findGateway: FindGateway;
  readonly assessmentRulesOf: () => Promise<AssessmentRules>;
  readonly settlementOf: () => Promise<Settlement | null>;
  readonly moneyRules: () => Promise<MoneyRules>;
  readonly planRulesOf: () => Promise<PlanRules>;
  readonly documentKey: () => Promise<string>;
  readonly now: () => Instant;
};

/** Maria owes R$ 1.021,67 today and asked for a charge of it. */
export async function paymentWorld(
  applyPayment: (deps: PaymentDeps, kept: WebhookKept, receiveCount: number) => Promise<string>,
  gateway: Gateway = plainGateway(),
  settlement: Settlement | null = null,
) {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  await putRecord(table, aRecord());
  const context = { actor: 'debtor', cause: 'portal', at: now };
  const { record } = await changeDebtor(table, MARIA, context, (loaded) => {
    if (!isRegistered(loaded.record)) throw new Error('Maria is not there');
    const answer = requestCharge(loaded.record, {
      credorId: AURORA,
      now,
      rules: RULES_WITHOUT_SERIES,
    });
    if (answer.outcome !== 'requested') throw new Error(answer.outcome);
    return { outcome: 'requested', decision: { facts: [answer.fact], refs: [answer.ref] } };
  });
  const txid = record?.charges[0]?.chargeId ?? '';
  const deps: PaymentDeps = {
    table,
    findGateway: async () => gateway,
    assessmentRulesOf: async () => DEFAULT_ASSESSMENT,
    settlementOf: async () => settlement,
    moneyRules: async () => RULES_WITHOUT_SERIES,
    planRulesOf: async () => ({
      policy: DEFAULT_CONTACT_POLICY,
      reguas: new Map([['padrao@1', DEFAULT_REGUA]]),
    }),
    documentKey: async () => DOCUMENT_KEY,
    now: () => now,
  };
  async function tell(
    said: readonly GatewayEvent[] | string,
    {
      receives = 1,
      strength = 'strong',
    }: { receives?: number; strength?: 'strong' | 'weak' | 'ours' } = {},
  ): Promise<string> {
    const body = typeof said === 'string' ? said : JSON.stringify(said);
    const eventId = createHash('sha256').update(body).digest('hex');
    const key = { gateway: 'sandbox', day: '2026-03-15', eventId };
    await keepWebhook(table, key, { body, strength, receivedAt: now });
    return applyPayment(deps, { name: 'WebhookKept', ...key }, receives);
  }
  return {
    table,
    tell,
    /** Has Maria's charge issued by this gateway. */
    issuedBy: (name: string) =>
      changeDebtor(table, MARIA, { ...context, actor: 'system' }, () => {
        const expiresAt = instant('2026-03-16T15:00:00.000Z');
        const code = { gateway: name, copiaECola: '0'.repeat(40), expiresAt };
        const issued = { type: 'charge-issued' as const, chargeId: ChargeId.parse(txid) };
        const facts = [{ ...issued, credorId: AURORA, ...code }];
        return { outcome: 'issued', decision: { facts } };
      }),
    paid: (amount: number, id = 'E1', at = '2026-03-15T14:00:00.000Z'): MoneyEvent => ({
      kind: 'paid',
      gatewayPaymentId: id,
      txid,
      amount: centavos(amount),
      paidAt: instant(at),
    }),
    refunded: (amount: number, refundId = 'R1', id = 'E1'): MoneyEvent => ({
      kind: 'refunded',
      gatewayPaymentId: id,
      txid,
      refundId,
      amount: centavos(amount),
      refundedAt: now,
    }),
    refundedInAll: (amount: number, id = 'E1'): MoneyEvent => ({
      kind: 'refunded-in-all',
      gatewayPaymentId: id,
      txid,
      amount: centavos(amount),
      refundedAt: now,
    }),
    chargedBack: (amount: number, chargebackId = 'C1', id = 'E1'): KnownEvent => ({
      kind: 'chargeback',
      gatewayPaymentId: id,
      txid,
      chargebackId,
      amount: centavos(amount),
      chargedBackAt: now,
    }),
    reversed: (amount: number, chargebackId = 'C1', id = 'E1'): KnownEvent => ({
      kind: 'chargeback-reversed',
      gatewayPaymentId: id,
      txid,
      chargebackId,
      amount: centavos(amount),
      reversedAt: now,
    }),
    clearing: (paidAt: string): KnownEvent => ({
      kind: 'clearing',
      txid,
      paidAt: instant(paidAt),
    }),
    maria: async () => (await loadDebtor(table, MARIA)).record,
    history: () => readHistory(table, MARIA, {}),
    waiting: (whose: typeof AURORA | 'unknown' = AURORA) => listUnreconciled(table, whose),
  };
}
