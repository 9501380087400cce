import type { Decision, DecisionContext } from '#shared/table/decision.ts';
import { contactIdOf, debtIdOf } from '#shared/domain/values/derive-ids.ts';
import { ReguaId, CarteiraId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA, instant, MARIA, MARIA_PROFILE } from './records.ts';

export const MARIA_EMAIL = contactIdOf(MARIA, 'email', 'maria@example.com');

/** The decision of an import that brings Maria and her one debt in. */
export const registersMaria = (changes: Partial<Decision> = {}): Decision => ({
  facts: [
    {
      type: 'debtor-registered',
      documentKind: 'cpf',
      uf: 'SP',
      zone: 'America/Sao_Paulo',
      source: 'import',
    },
    {
      type: 'contact-added',
      contactId: MARIA_EMAIL,
      kind: 'email',
      source: 'import',
      basis: 'contract',
      confidence: 50,
    },
    {
      type: 'case-opened',
      credorId: AURORA,
      carteiraId: CarteiraId.parse('inicial'),
      regua: { reguaId: ReguaId.parse('padrao'), version: 1 },
    },
    {
      type: 'debt-imported',
      credorId: AURORA,
      debtId: debtIdOf(AURORA, 'NF-1001/1'),
      externalId: 'NF-1001/1',
      description: 'Parcela 1/3',
      principal: centavos(100_000),
      dueDate: localDate('2026-03-10'),
      terms: { fineBps: 200, monthlyInterestBps: 100, interestMode: 'pro-rata' },
    },
  ],
  vault: { profile: MARIA_PROFILE, contacts: new Map([[MARIA_EMAIL, 'maria@example.com']]) },
  ...changes,
});

export const atNoon = (day: string, changes: Partial<DecisionContext> = {}): DecisionContext => ({
  actor: 'system',
  cause: 'test',
  at: instant(`${day}T15:00:00.000Z`),
  ...changes,
});
