import type { Credor } from '#shared/domain/credor/credor.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import type { Table } from '#shared/table/table.ts';
import { AURORA, instant } from './records.ts';

/** Loja Aurora, to whom Maria owes. */
export const aCredor = (changes: Partial<Credor> = {}): Credor => ({
  credorId: AURORA,
  name: 'Loja Aurora',
  legalName: 'Aurora Comércio de Móveis Ltda.',
  taxId: '11222333000181',
  address: 'Rua das Laranjeiras, 120, Centro',
  city: 'Campinas/SP',
  supportPhone: '(19) 3232-4545',
  supportEmail: 'atendimento@lojaaurora.com.br',
  senderEmail: 'atendimento@lojaaurora.com.br',
  smsName: 'Aurora',
  terms: { fineBps: 200, monthlyInterestBps: 100, interestMode: 'pro-rata' },
  gateway: 'sandbox',
  pixKey: '11222333000181',
  brandColor: '#0b5cad',
  ...changes,
});

/** Publishes a credor as its first version. */
export async function putCredor(table: Table, credor: Credor): Promise<void> {
  const context = { expected: 0, by: 'user:ana', at: instant('2026-03-01T12:00:00.000Z') };
  await publishConfig(table, 'credor', credor.credorId, credor, context);
}
