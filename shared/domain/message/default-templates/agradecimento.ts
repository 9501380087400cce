import { button, DEBTS_HTML, DEBTS_TEXT } from './pieces.ts';
import { email } from './write.ts';

export const agradecimentoEmail = email('agradecimento-email', {
  purpose: 'payment-receipt',
  neutral: {
    subject: '{{ devedor.nome }}, temos uma confirmação para você',
    opening: '{{ credor.nome }} tem uma boa notícia: uma confirmação em seu nome.',
  },
  confirmed: {
    subject: 'Recebemos seu pagamento. Obrigado!',
    preview: 'Guarde este e-mail: ele confirma o que você pagou.',
    html: `
<h1>Obrigado, {{ devedor.nome }}!</h1>
<p>Recebemos <strong>{{ pagamento.valor | reais }}</strong> em {{ pagamento.data | data }}.</p>
{% if dividas.size == 0 -%}
<p>Não há mais nada em aberto. É muito bom contar com você.</p>
${button('Ver o que paguei')}
{%- else -%}
<p>O que ainda falta, com o valor de hoje:</p>
${DEBTS_HTML}
${button('Ver e pagar o restante')}
{%- endif %}
<p class="nota">Guarde este e-mail: ele confirma o pagamento acima.</p>`,
    text: `
Obrigado, {{ devedor.nome }}!

Recebemos {{ pagamento.valor | reais }} em {{ pagamento.data | data }}.

{% if dividas.size == 0 -%}
Não há mais nada em aberto. É muito bom contar com você. O que você pagou está aqui:
{{ link }}
{%- else -%}
O que ainda falta, com o valor de hoje:
${DEBTS_TEXT}

Ver e pagar o restante:
{{ link }}
{%- endif %}

Guarde este e-mail: ele confirma o pagamento acima.`,
  },
});
