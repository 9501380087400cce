import { WHY_MISSING_HTML, WHY_MISSING_TEXT } from './given-back.ts';
import { button, DEBTS_HTML, DEBTS_TEXT } from './pieces.ts';
import { email, sms, whatsApp } from './write.ts';

export const lembreteEmail = email('lembrete-email', {
  purpose: 'regua-step',
  neutral: {
    subject: '{{ devedor.nome }}, você tem um recado de {{ credor.nome }}',
    opening: '{{ credor.nome }} tem um recado para você.',
  },
  confirmed: {
    subject: 'Lembrete: vencimento em {{ dividas[0].vencimento | data }}',
    preview: 'Um aviso amigo para você se organizar com calma.',
    html: `
<h1>Olá, {{ devedor.nome }}!</h1>
<p>Este é só um lembrete para você se organizar com calma: o vencimento é em <strong>{{ dividas[0].vencimento | data }}</strong>.</p>
${WHY_MISSING_HTML}
${DEBTS_HTML}
<p>Se quiser, já dá para pagar com Pix. Leva menos de um minuto.</p>
${button('Ver e pagar com Pix')}
<p class="nota">Já pagou? Então está tudo certo e você pode desconsiderar este e-mail.</p>`,
    text: `
Olá, {{ devedor.nome }}!

Este é só um lembrete para você se organizar com calma: o vencimento é em {{ dividas[0].vencimento | data }}.
${WHY_MISSING_TEXT}${DEBTS_TEXT}

Se quiser, já dá para pagar com Pix. Leva menos de um minuto:
{{ link }}

Já pagou? Então está tudo certo e você pode desconsiderar este e-mail.`,
  },
});

export const lembreteSms = sms('lembrete-sms', {
  confirmed:
    '{% if dividas.size > 1 %}seus pagamentos vencem{% else %}seu pagamento vence{% endif %} em {{ dividas[0].vencimento | dia_mes }}:',
  neutral: 'temos um recado para você:',
});

export const lembreteWhatsApp = whatsApp('lembrete-whatsapp', {
  confirmed:
    'Um lembrete para você se organizar com calma: {% if dividas.size > 1 %}seus pagamentos vencem{% else %}seu pagamento vence{% endif %} em {{ dividas[0].vencimento | data }}.',
  neutral: 'Temos um recado para você.',
});
