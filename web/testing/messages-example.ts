import { EMAIL_SENT, SMS_SENT } from './history-lines.ts';

export const PORTAL_LINK = '/p/h5k2m9';
const SMS =
  'Aurora: Rosangela, sua parcela de R$ 424,90 vence amanha. Veja e pague com Pix: http://localhost:3000/p/h5k2m9 Duvidas: (19) 3232-4545';

const emailHtml = (heading: string, line: string): string => `<!doctype html>
<html lang="pt-BR"><head><meta charset="utf-8"><title>${heading}</title></head>
<body style="margin:0;background:#f4f5f7;font-family:Arial,sans-serif;color:#1f2933">
<div style="max-width:560px;margin:24px auto;background:#fff;border-radius:8px;overflow:hidden">
<div style="background:#0b5cad;color:#fff;padding:16px 24px;font-weight:bold">Loja Aurora</div>
<div style="padding:24px"><h1 style="font-size:20px">${heading}</h1><p>${line}</p>
<table width="100%" style="border-collapse:collapse"><tr><td>Guarda-roupa Ipê, parcela 1 de 4</td>
<td align="right"><b>R$ 437,65</b></td></tr></table>
<p><a href="${PORTAL_LINK}" style="display:inline-block;background:#0b5cad;color:#fff;padding:12px 20px;border-radius:6px;text-decoration:none">Ver e pagar com Pix</a></p>
<p style="font-size:12px;color:#52606d">Aurora Comércio de Móveis Ltda., CNPJ 11.222.333/0001-81.
Rua das Laranjeiras, 120, Centro, Campinas/SP.</p></div></div></body></html>`;

const LATE = {
  subject: 'Ainda não identificamos seu pagamento de 27/03',
  text: 'Olá, Rosângela!\n\nAinda não identificamos o pagamento abaixo. Se foi esquecimento, dá para resolver agora mesmo com Pix.\n\nGuarda-roupa Ipê, parcela 1 de 4: R$ 437,65\n\nVer e pagar:\nhttp://localhost:3000/p/h5k2m9',
  html: emailHtml(
    'Olá, Rosângela!',
    'Ainda não identificamos o pagamento abaixo. Acontece com todo mundo.',
  ),
};
const THANKS = {
  subject: 'Recebemos seu pagamento, obrigado!',
  text: 'Olá, Bruno!\n\nRecebemos R$ 189,90 por Pix. Está tudo certo.',
  html: emailHtml('Obrigado, Bruno!', 'Recebemos R$ 189,90 por Pix. Está tudo certo.'),
};

/** What was sent to the debtor of the example, by message. */
export const TEXTS = [
  { messageId: EMAIL_SENT, to: 'rosangela.lima@example.com', ...LATE },
  { messageId: SMS_SENT, to: '+5581987654321', subject: null, text: SMS, html: null },
];

const email = { kind: 'email', parts: null } as const;
const sms = { kind: 'sms', subject: null, html: null } as const;

/** The outbox of the local run, newest first. */
export const OUTBOX = [
  {
    id: 'm-7',
    ...email,
    at: '2026-05-13T13:05:00.000Z',
    to: 'bruno.cardoso@example.com',
    ...THANKS,
    fates: [
      { what: 'delivered', at: '2026-05-13T13:05:02.000Z' },
      { what: 'opened', at: '2026-05-13T13:20:10.000Z' },
    ],
  },
  {
    id: 'm-6',
    ...sms,
    at: '2026-05-13T12:41:00.000Z',
    to: '+5511912345678',
    text: 'Aurora: Camila, um recado espera por voce: http://localhost:3000/p/q7w3z8',
    parts: 1,
    fates: [{ what: 'delivered', at: '2026-05-13T12:41:04.000Z' }],
  },
  {
    id: 'm-5',
    ...email,
    at: '2026-05-12T17:12:00.000Z',
    to: 'diego.nogueira@example.com',
    ...LATE,
    fates: [{ what: 'bounced', at: '2026-05-12T17:12:01.000Z' }],
  },
  {
    id: 'm-4',
    ...sms,
    at: '2026-05-12T13:33:00.000Z',
    to: '+5585998877665',
    text: 'Aurora: Heitor, o pagamento de 29/04 está em aberto: http://localhost:3000/p/n4t6v2',
    parts: 2,
    fates: [{ what: 'undelivered', at: '2026-05-12T13:35:00.000Z' }],
  },
  {
    id: 'm-3',
    ...sms,
    at: '2026-05-11T14:10:00.000Z',
    to: '+5521999990000',
    text: 'Aurora: Gisele, sua parcela vence hoje: http://localhost:3000/p/b8c5d1',
    parts: 1,
    fates: [],
  },
  {
    id: 'm-2',
    ...email,
    at: '2026-04-06T13:05:00.000Z',
    to: 'rosangela.lima@example.com',
    ...LATE,
    fates: [
      { what: 'delivered', at: '2026-04-06T13:05:03.000Z' },
      { what: 'opened', at: '2026-04-16T22:31:00.000Z' },
      { what: 'clicked', at: '2026-04-16T22:33:00.000Z' },
    ],
  },
  {
    id: 'm-1',
    ...sms,
    at: '2026-03-26T13:11:00.000Z',
    to: '+5581987654321',
    text: SMS,
    parts: 1,
    fates: [{ what: 'delivered', at: '2026-03-26T13:12:00.000Z' }],
  },
];
