import { button } from '../pieces.ts';
import { WHY_MISSING_HTML, WHY_MISSING_TEXT } from './given-back.ts';
import { DEBTS_HTML, DEBTS_TEXT, email } from './write.ts';

export const lembrete = email({
  neutral: {
    subject: '{{ devedor.nome }}, you have a message from {{ credor.nome }}',
    opening: '{{ credor.nome }} has a message for you.',
  },
  confirmed: {
    subject: 'A reminder: due on {{ dividas[0].vencimento | data }}',
    preview: 'A friendly note, so that you can plan ahead.',
    html: `
<h1>Hello, {{ devedor.nome }}!</h1>
<p>This is just a reminder, so that you can plan ahead: the due date is <strong>{{ dividas[0].vencimento | data }}</strong>.</p>
${WHY_MISSING_HTML}
${DEBTS_HTML}
<p>If you like, you can already pay by Pix. It takes less than a minute.</p>
${button('See it and pay by Pix')}
<p class="nota">Already paid? Then all is well, and you can ignore this e-mail.</p>`,
    text: `
Hello, {{ devedor.nome }}!

This is just a reminder, so that you can plan ahead: the due date is {{ dividas[0].vencimento | data }}.
${WHY_MISSING_TEXT}${DEBTS_TEXT}

If you like, you can already pay by Pix. It takes less than a minute:
{{ link }}

Already paid? Then all is well, and you can ignore this e-mail.`,
  },
});

export const vencimento = email({
  neutral: {
    subject: '{{ devedor.nome }}, there is a message from {{ credor.nome }} for today',
    opening: '{{ credor.nome }} has a message for you that is worth reading today.',
  },
  confirmed: {
    subject: 'Today is the day: due on {{ dividas[0].vencimento | data }}',
    preview: 'Pay by Pix in less than a minute, with nothing added.',
    html: `
<h1>Hello, {{ devedor.nome }}!</h1>
<p>The due date is <strong>{{ dividas[0].vencimento | data }}</strong>. If you pay by then, nothing is added.</p>
${WHY_MISSING_HTML}
${DEBTS_HTML}
${button('Pay by Pix')}
<p class="nota">Already paid? Thank you! You can ignore this e-mail: the bank tells us shortly.</p>`,
    text: `
Hello, {{ devedor.nome }}!

The due date is {{ dividas[0].vencimento | data }}. If you pay by then, nothing is added.
${WHY_MISSING_TEXT}${DEBTS_TEXT}

Pay by Pix on this page:
{{ link }}

Already paid? Thank you! You can ignore this e-mail: the bank tells us shortly.`,
  },
});

export const agradecimento = email({
  neutral: {
    subject: '{{ devedor.nome }}, we have a confirmation for you',
    opening: '{{ credor.nome }} has good news: a confirmation in your name.',
  },
  confirmed: {
    subject: 'We received your payment. Thank you!',
    preview: 'Keep this e-mail: it confirms what you paid.',
    html: `
<h1>Thank you, {{ devedor.nome }}!</h1>
<p>We received <strong>{{ pagamento.valor | reais }}</strong> on {{ pagamento.data | data }}.</p>
{% if dividas.size == 0 -%}
<p>Nothing is open any more. It is good to count on you.</p>
${button('See what I paid')}
{%- else -%}
<p>What is still open, at today's amount:</p>
${DEBTS_HTML}
${button('See and pay the rest')}
{%- endif %}
<p class="nota">Keep this e-mail: it confirms the payment above.</p>`,
    text: `
Thank you, {{ devedor.nome }}!

We received {{ pagamento.valor | reais }} on {{ pagamento.data | data }}.

{% if dividas.size == 0 -%}
Nothing is open any more. It is good to count on you. What you paid is here:
{{ link }}
{%- else -%}
What is still open, at today's amount:
${DEBTS_TEXT}

See and pay the rest:
{{ link }}
{%- endif %}

Keep this e-mail: it confirms the payment above.`,
  },
});
