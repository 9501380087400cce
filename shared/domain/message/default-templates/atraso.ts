import { button, DEBTS_HTML, DEBTS_TEXT } from './pieces.ts';
import { email, sms, whatsApp } from './write.ts';

export const atrasoEmail = email('atraso-email', {
  purpose: 'regua-step',
  neutral: {
    subject: '{{ devedor.nome }}, um recado de {{ credor.nome }} espera por você',
    opening: 'Um recado de {{ credor.nome }} está esperando por você.',
  },
  confirmed: {
    subject: 'Ainda não identificamos seu pagamento de {{ dividas[0].vencimento | data }}',
    preview: 'Se foi esquecimento, dá para resolver agora mesmo.',
    html: `
<h1>Olá, {{ devedor.nome }}!</h1>
<p>Ainda não identificamos o pagamento abaixo. Acontece com todo mundo: se foi esquecimento, dá para resolver agora mesmo com Pix.</p>
${DEBTS_HTML}
${button('Ver e pagar com Pix')}
<p class="nota">Já pagou? O banco pode levar um dia útil para nos avisar. Se quiser adiantar, responda este e-mail com o comprovante.</p>`,
    text: `
Olá, {{ devedor.nome }}!

Ainda não identificamos o pagamento abaixo. Acontece com todo mundo: se foi esquecimento, dá para resolver agora mesmo com Pix.
${DEBTS_TEXT}

Ver e pagar:
{{ link }}

Já pagou? O banco pode levar um dia útil para nos avisar. Se quiser adiantar, responda este e-mail com o comprovante.`,
  },
});

export const atrasoSms = sms('atraso-sms', {
  confirmed: 'o pagamento de {{ dividas[0].vencimento | dia_mes }} está em aberto:',
  neutral: 'um recado espera por você:',
});

export const atrasoWhatsApp = whatsApp('atraso-whatsapp', {
  confirmed:
    'Ainda não identificamos o pagamento de {{ dividas[0].vencimento | data }}. Se já pagou, está tudo certo.',
  neutral: 'Um recado espera por você.',
});
