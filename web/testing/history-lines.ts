import type { TimelineEntry } from '#events/api/debtor.ts';

type Line = Pick<TimelineEntry, 'type' | 'kind' | 'title'> & {
  readonly local: string;
  readonly actor?: string;
  readonly why?: readonly string[];
  readonly message?: string;
  readonly amount?: number;
};

export const EMAIL_SENT = 'mensagememail2222222';
export const SMS_SENT = 'mensagemsms222222222';
const SCORE_WHY = [
  'Sem calibração: só a ordem vale (modelo especialista-v1).',
  'Pagou nos últimos 30 dias (+0,50)',
  'Contato confirmado (+0,50)',
  'Já fez um pagamento (+0,40)',
  'Ponto de partida, igual para todos (−0,30)',
  'Atraso de 16 a 30 dias (+0,25)',
];
const NEXT = 'Próxima ação: passo d-mais-22 da régua, 19/05 às 13:42.';

/** Oldest first, in the debtor's own time. */
export const LINES: readonly Line[] = [
  {
    local: '2026-03-22 06:02',
    type: 'debtor-registered',
    kind: 'cadastro',
    title: 'Cadastro criado a partir do CPF',
    actor: 'Importação',
    why: ['Origem: importação.', 'Horário local de PE (America/Recife).'],
  },
  {
    local: '2026-03-22 06:02',
    type: 'contact-added',
    kind: 'cadastro',
    title: 'E-mail acrescentado',
    actor: 'Importação',
    why: [
      'Origem: importação.',
      'Base legal: execução do contrato (LGPD art. 7, V).',
      'Confiança 60 de 100.',
    ],
  },
  {
    local: '2026-03-22 06:02',
    type: 'debt-imported',
    kind: 'cadastro',
    title: 'Dívida NF-20418/1 importada: R$ 424,90',
    actor: 'Importação',
    amount: 42_490,
    why: [
      'Guarda-roupa Ipê, parcela 1 de 4, vencimento 27/03/2026.',
      'Em atraso: multa de 2% e juros de 1% ao mês.',
    ],
  },
  {
    local: '2026-03-22 06:02',
    type: 'case-opened',
    kind: 'cadastro',
    title: 'Entrou na régua padrao (versão 3)',
    actor: 'Importação',
    why: ['Pela carteira preventiva.'],
  },
  {
    local: '2026-03-26 10:11',
    type: 'message-requested',
    kind: 'contato',
    title: 'SMS decidido: passo d-menos-1 da régua',
    message: SMS_SENT,
    why: [
      'A porta de envio não viu motivo para esperar, e pergunta de novo na hora de enviar.',
      'Texto lembrete-sms.',
    ],
  },
  {
    local: '2026-03-26 10:11',
    type: 'message-claimed',
    kind: 'contato',
    title: 'SMS reservado para envio',
    message: SMS_SENT,
    why: ['A reserva impede que a mesma mensagem saia duas vezes.'],
  },
  {
    local: '2026-03-26 10:11',
    type: 'message-sent',
    kind: 'contato',
    title: 'SMS enviado (1 parte, R$ 0,08)',
    message: SMS_SENT,
    why: ['Texto na versão 1, guardado como saiu.'],
  },
  {
    local: '2026-03-26 10:12',
    type: 'message-outcome',
    kind: 'contato',
    title: 'SMS entregue',
    actor: 'Canal',
    message: SMS_SENT,
  },
  {
    local: '2026-03-29 10:00',
    type: 'step-held',
    kind: 'retido',
    title: 'Contato retido até 30/03 às 10:17',
    why: ['É domingo ou feriado nacional.', 'Passo d-zero da régua.'],
  },
  {
    local: '2026-04-03 10:05',
    type: 'step-held',
    kind: 'retido',
    title: 'Contato retido até 06/04 às 10:05',
    why: [
      'É domingo ou feriado nacional.',
      'A última mensagem ainda é muito recente.',
      'Passo d-mais-7 da régua.',
    ],
  },
  {
    local: '2026-04-06 10:05',
    type: 'message-requested',
    kind: 'contato',
    title: 'E-mail decidido: passo d-mais-7 da régua',
    message: EMAIL_SENT,
    why: [
      'A porta de envio não viu motivo para esperar, e pergunta de novo na hora de enviar.',
      'Texto atraso-email.',
    ],
  },
  {
    local: '2026-04-06 10:05',
    type: 'message-sent',
    kind: 'contato',
    title: 'E-mail enviado (R$ 0,0009)',
    message: EMAIL_SENT,
    why: ['Texto na versão 2, guardado como saiu.'],
  },
  {
    local: '2026-04-06 10:05',
    type: 'message-outcome',
    kind: 'contato',
    title: 'E-mail entregue',
    actor: 'Canal',
    message: EMAIL_SENT,
  },
  {
    local: '2026-04-16 19:31',
    type: 'message-outcome',
    kind: 'contato',
    title: 'E-mail aberto',
    actor: 'Canal',
    message: EMAIL_SENT,
  },
  {
    local: '2026-04-16 19:33',
    type: 'portal-visited',
    kind: 'portal',
    title: 'Alguém abriu o link do portal',
    actor: 'Devedor',
    why: ['Ainda sem comprovar quem é.'],
  },
  {
    local: '2026-04-16 19:34',
    type: 'identity-refused',
    kind: 'portal',
    title: 'Documento errado no portal',
    actor: 'Devedor',
    why: ['Cada erro gasta uma tentativa; sem tentativas, só a equipe libera.'],
  },
  {
    local: '2026-04-16 19:35',
    type: 'identity-confirmed',
    kind: 'portal',
    title: 'Comprovou no portal ser o devedor',
    actor: 'Devedor',
    why: ['O contato por onde veio o link passa a ser tido como do devedor.'],
  },
  {
    local: '2026-04-16 19:40',
    type: 'charge-requested',
    kind: 'dinheiro',
    title: 'Pix de R$ 437,65 pedido',
    actor: 'Devedor',
    amount: 43_765,
    why: ['Valor de 16/04/2026, de 1 dívida.'],
  },
  {
    local: '2026-04-16 19:40',
    type: 'charge-issued',
    kind: 'dinheiro',
    title: 'Pix emitido',
    actor: 'Gateway de teste',
    why: ['Pelo gateway de teste; vale até 17/04 às 23:59.'],
  },
  {
    local: '2026-04-16 19:43',
    type: 'payment-applied',
    kind: 'dinheiro',
    title: 'Pagamento de R$ 500,00: baixa feita',
    actor: 'Gateway de teste',
    amount: 50_000,
    why: [
      'Abateu R$ 424,90 de principal, R$ 8,50 de multa, R$ 4,25 de juros.',
      'Sobraram R$ 62,35, que esperam por uma pessoa da equipe.',
      'Pago em 16/04 às 19:43, pelo gateway de teste.',
    ],
  },
  {
    local: '2026-04-17 09:02',
    type: 'message-sent',
    kind: 'contato',
    title: 'E-mail enviado (R$ 0,0009)',
    message: 'mensagemgrato2222222',
    why: ['Texto na versão 1, guardado como saiu.'],
  },
  {
    local: '2026-04-27 09:20',
    type: 'opted-out',
    kind: 'decisao',
    title: 'Não quer mais receber por SMS',
    actor: 'Devedor',
    why: ['Pelo portal do devedor.', NEXT],
  },
  {
    local: '2026-05-12 15:21',
    type: 'case-assessed',
    kind: 'decisao',
    title: 'Score 612 de 1000, carteira inicial',
    why: [...SCORE_WHY, NEXT],
  },
  {
    local: '2026-05-13 10:30',
    type: 'step-skipped',
    kind: 'retido',
    title: 'Passo d-mais-15 não será feito',
    why: ['Uma mensagem mais nova fala por este passo.', NEXT],
  },
];
