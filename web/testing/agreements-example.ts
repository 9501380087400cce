import type * as z from 'zod';
import type { AgreementRow, PublishedOfferPolicy } from '#events/api/agreement.ts';
import { DEFAULT_OFFER_POLICY } from '#shared/domain/agreement/default-offer-policy.ts';
import { ROSANGELA } from './people.ts';

type Row = z.input<typeof AgreementRow>;

const row = (
  name: string,
  status: Row['agreement']['status'],
  index: number,
  changes: Partial<Row['agreement']> = {},
): Row => ({
  debtorId: index === 0 ? ROSANGELA : `pessoa000${index}`,
  credorId: 'loja-aurora',
  name,
  agreement: {
    agreementId: `acordo${index}222222222222`,
    number: `ACORDO${index}2`,
    status,
    forDate: `2026-05-0${9 - index}`,
    validUntil: `2026-05-1${9 - index}`,
    acceptedAt: status === 'proposed' ? null : `2026-05-0${9 - index}T14:00:00.000Z`,
    via: status === 'proposed' ? null : index % 2 === 0 ? 'portal' : 'operator',
    owed: 105_000 + index * 13_370,
    discount: 2_500 + index * 450,
    payable: 102_500 + index * 12_920,
    interest: 0,
    termHash: status === 'proposed' ? null : 'c'.repeat(64),
    ...changes,
  },
});

/** One of each fate that an agreement may have. */
export const AGREEMENTS: readonly Row[] = [
  row('Rosângela Ferreira Lima', 'broken', 0),
  row('Adriana Almeida', 'active', 1),
  row('Márcia Nogueira', 'proposed', 2),
  row('João Batista de Albuquerque Vasconcelos', 'active', 3),
  row('Comercial Pires Ltda.', 'fulfilled', 4),
  row('Edson Moura', 'renegotiated', 5),
];

export const OFFER_POLICY: z.input<typeof PublishedOfferPolicy> = {
  version: 2,
  publishedAt: '2026-04-02T13:40:00.000Z',
  publishedBy: 'user:gestor',
  document: DEFAULT_OFFER_POLICY,
};
