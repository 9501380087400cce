import { WHY_MISSING_HTML, WHY_MISSING_TEXT } from './given-back.ts';
import { button, DEBTS_HTML, DEBTS_TEXT } from './pieces.ts';
import { email, sms, whatsApp } from './write.ts';

export const atrasoEmail = email('atraso-email', {
  purpose: 'regua-step',
  neutral: {
    subject: '{{ devedor.nome }}, um recado de {{ credor.nome }} espera por você',
    opening: 'Um recado de {{ credor.nome }} está esperando por você.',
  },
  confirmed: {
    subject: 'Seu pagamento de {{ dividas[0].vencimento | data }} está em aberto',
    preview:
      '{% if devolucao %}Veja por que um valor voltou a faltar.{% else %}Se foi esquecimento, dá para resolver agora mesmo.{% endif %}',
    html: `
<h1>Olá, {{ devedor.nome }}!</h1>
{% unless devolucao %}<p>Ainda não identificamos o pagamento abaixo. Acontece com todo mundo: se foi esquecimento, dá para resolver agora mesmo com Pix.</p>{% endunless %}
${WHY_MISSING_HTML}
${DEBTS_HTML}
${button('Ver e pagar com Pix')}
<p class="nota">Já pagou? O banco pode levar um dia útil para nos avisar. Se quiser adiantar, responda este e-mail com o comprovante.</p>`,
    text: `
Olá, {{ devedor.nome }}!

{% unless devolucao %}Ainda não identificamos o pagamento abaixo. Acontece com todo mundo: se foi esquecimento, dá para resolver agora mesmo com Pix.{% endunless %}
${WHY_MISSING_TEXT}${DEBTS_TEXT}

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
    '{% if devolucao %}Há um valor em aberto, de {{ dividas[0].vencimento | data }}{% else %}Ainda não identificamos o pagamento de {{ dividas[0].vencimento | data }}{% endif %}. Se já pagou, está tudo certo.',
  neutral: 'Um recado espera por você.',
});
