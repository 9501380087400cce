import type * as z from 'zod';
import type { Me, ReguaView, UnreconciledView } from '#events/api/configuration.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { messagesOf } from '#shared/domain/regua/step.ts';
import { ROSANGELA } from './people.ts';

export const ME: z.input<typeof Me> = {
  userId: 'u-1',
  email: 'gestor@regua.example',
  roles: ['admin'],
  credores: [
    { credorId: 'faculdade-horizonte', name: 'Faculdade Horizonte', brandColor: '#7a1f5c' },
    { credorId: 'loja-aurora', name: 'Loja Aurora', brandColor: '#0b5cad' },
  ],
};

const PREVIEWS: Readonly<Record<string, string>> = {
  email:
    'Ainda não identificamos seu pagamento de 12/05: se foi esquecimento, resolva agora com Pix.',
  sms: 'Aurora: Maria, o pagamento de 12/05 esta em aberto: https://pague.lojaaurora.com.br/p/k3j9',
};

/** The régua that a deployment starts with, in the third version that somebody published. */
export const REGUA: z.input<typeof ReguaView> = {
  reguaId: DEFAULT_REGUA.reguaId,
  name: DEFAULT_REGUA.name,
  version: 3,
  publishedAt: '2026-03-02T13:40:00.000Z',
  publishedBy: 'gestor@regua.example',
  steps: DEFAULT_REGUA.steps.map((step) => ({
    stepId: step.stepId,
    kind: step.kind,
    offsetDays: step.offsetDays,
    localTime: step.localTime,
    ...('catchUp' in step && { catchUp: step.catchUp }),
    ...('onNonBusinessDay' in step && { onNonBusinessDay: step.onNonBusinessDay }),
    offset: `D${step.offsetDays > 0 ? '+' : ''}${step.offsetDays === 0 ? '0' : step.offsetDays}`,
    channels: messagesOf(step).map(({ channel }) => channel),
    templates: messagesOf(step).map(({ channel, templateId }) => ({
      channel,
      templateId,
      preview: PREVIEWS[channel] ?? '',
    })),
  })),
};

export const UNRECONCILED: readonly z.input<typeof UnreconciledView>[] = [
  {
    id: 'loja-aurora.1776379430000.pagamento22222222222',
    mayBeOf: [],
    decideBy: null,
    isOverdue: false,
    actions: ['apply', 'give-back'],
    paymentId: 'pagamento22222222222',
    kind: 'overpaid',
    label: 'Pago a mais',
    gateway: 'sandbox',
    amount: 6_235,
    paidAt: '2026-04-16T22:43:50.000Z',
    debtorId: ROSANGELA,
    note: 'O pagamento cobriu a dívida e sobrou. Devolva a diferença ou combine um abatimento.',
  },
  {
    id: 'loja-aurora.1776379430000.pagamento22222222223',
    mayBeOf: [],
    decideBy: null,
    isOverdue: false,
    actions: ['apply', 'give-back'],
    paymentId: 'pagamento22222222223',
    kind: 'duplicate',
    label: 'Pago em dobro',
    gateway: 'sandbox',
    amount: 18_990,
    paidAt: '2026-05-11T11:02:00.000Z',
    debtorId: 'pessoa0009',
    note: 'Nada mais era devido quando este dinheiro chegou. Devolva-o a quem pagou.',
  },
  {
    id: 'unknown.1776379430000.pagamento22222222224',
    mayBeOf: [ROSANGELA],
    decideBy: '2026-05-12',
    isOverdue: true,
    actions: ['match', 'give-back', 'dismiss'],
    paymentId: 'pagamento22222222224',
    kind: 'unmatched',
    label: 'Sem cobrança correspondente',
    gateway: 'asaas',
    amount: 120_000,
    paidAt: '2026-05-08T20:15:31.000Z',
    debtorId: null,
    note: 'Nenhuma cobrança nossa tem este identificador. Procure no gateway de quem veio.',
  },
  {
    id: 'unknown.1778619600000.pagamento22222222225',
    mayBeOf: [],
    decideBy: '2026-05-14',
    isOverdue: false,
    actions: ['charge-back', 'dismiss'],
    paymentId: 'pagamento22222222225',
    kind: 'contested',
    label: 'Contestação a conferir',
    gateway: 'pagbank',
    amount: 0,
    paidAt: '2026-05-12T21:00:00.000Z',
    debtorId: null,
    note:
      'pagbank avisou que o pagamento CHAR_F1F10115-09F4-4560-85F5-A828D9F96300 foi contestado ' +
      '(CBKS_0B7F1AA2-5C1D-4F0E-9B6A-1D2C3B4A5968). O valor não foi dito, e nada mudou aqui. Veja no painel do gateway.',
  },
];
