import { button } from '../pieces.ts';
import { WHY_MISSING_HTML, WHY_MISSING_TEXT } from './given-back.ts';
import { DEBTS_HTML, DEBTS_TEXT, email, WAITING } from './write.ts';

export const atraso = email({
  neutral: WAITING,
  confirmed: {
    subject: 'Your payment of {{ dividas[0].vencimento | data }} is open',
    preview: 'If you forgot, you can put it right today.',
    html: `
<h1>Hello, {{ devedor.nome }}!</h1>
{% unless devolucao %}<p>We have not seen the payment below yet. It happens to everybody: if you forgot, you can put it right today by Pix.</p>{% endunless %}
${WHY_MISSING_HTML}
${DEBTS_HTML}
${button('See it and pay by Pix')}
<p class="nota">Already paid? The bank may take a working day to tell us. To speed it up, answer this e-mail with the receipt.</p>`,
    text: `
Hello, {{ devedor.nome }}!

{% unless devolucao %}We have not seen the payment below yet. It happens to everybody: if you forgot, you can put it right today by Pix.{% endunless %}
${WHY_MISSING_TEXT}${DEBTS_TEXT}

See it and pay:
{{ link }}

Already paid? The bank may take a working day to tell us. To speed it up, answer this e-mail with the receipt.`,
  },
});

/** How it is paid, and what is saved. */
const PLAN =
  '{% if oferta.parcelas == 0 %}paid in one go{% else %}in up to {{ oferta.parcelas }} instalments{% endif %}' +
  '{% if oferta.economia > 0 %}, {{ oferta.economia | reais }} less than what is open{% endif %}';

export const oferta = email({
  neutral: WAITING,
  confirmed: {
    subject:
      '{% if oferta %}A proposal for you{% else %}Shall we sort this out together?{% endif %}',
    preview: 'See whether it suits you. There are other terms on your page.',
    html: `
<h1>Hello, {{ devedor.nome }}!</h1>
{% if oferta -%}
<p>What is open with {{ credor.nome }} can be settled for <strong>{{ oferta.total | reais }}</strong>, ${PLAN}. The proposal holds until {{ oferta.valida_ate | data }}.</p>
{%- else -%}
<p>We want to find terms that suit you.</p>
{%- endif %}
${WHY_MISSING_HTML}
${DEBTS_HTML}
${button('See the proposal')}
<p class="nota">It does not suit you? There are other terms on the same page, and you can talk to us.</p>`,
    text: `
Hello, {{ devedor.nome }}!

{% if oferta -%}
What is open with {{ credor.nome }} can be settled for {{ oferta.total | reais }}, ${PLAN}. The proposal holds until {{ oferta.valida_ate | data }}.
{%- else -%}
We want to find terms that suit you.
{%- endif %}
${WHY_MISSING_TEXT}${DEBTS_TEXT}

See the proposal:
{{ link }}

It does not suit you? There are other terms on the same page, and you can talk to us.`,
  },
});

export const segundaCobranca = email({
  neutral: {
    subject: '{{ devedor.nome }}, {{ credor.nome }} would like to talk to you',
    opening: '{{ credor.nome }} would like to talk to you about something of yours.',
  },
  confirmed: {
    subject: 'Can we help with the payment of {{ dividas[0].vencimento | data }}?',
    preview: "See how we got to today's amount, line by line.",
    html: `
<h1>Hello, {{ devedor.nome }}!</h1>
<p>The payment below is still open. Today's amount follows your contract, and the page shows the calculation line by line.</p>
${WHY_MISSING_HTML}
${DEBTS_HTML}
${button('See the calculation and pay')}
<p>Is an amount wrong? Answer this e-mail or call {{ credor.telefone }}, and we look at it with you.</p>
<p class="nota">Already paid? Please answer this e-mail with the receipt, so that we can put our records right.</p>`,
    text: `
Hello, {{ devedor.nome }}!

The payment below is still open. Today's amount follows your contract, and the page shows the calculation line by line.
${WHY_MISSING_TEXT}${DEBTS_TEXT}

See the calculation and pay:
{{ link }}

Is an amount wrong? Answer this e-mail or call {{ credor.telefone }}, and we look at it with you.

Already paid? Please answer this e-mail with the receipt, so that we can put our records right.`,
  },
});

export const negociacao = email({
  neutral: {
    subject: '{{ devedor.nome }}, {{ credor.nome }} would like to hear from you',
    opening: '{{ credor.nome }} would like to hear from you and find a good way.',
  },
  confirmed: {
    subject: 'Shall we find what suits your month?',
    preview: 'Tell us what works for you.',
    html: `
<h1>Hello, {{ devedor.nome }}!</h1>
<p>The unexpected happens, and nobody has to go through it without talking. If the amount below is too much right now, tell us what is not.</p>
${WHY_MISSING_HTML}
${DEBTS_HTML}
<p>Answer this e-mail or call <strong>{{ credor.telefone }}</strong>. Somebody of our team looks for a way together with you.</p>
${button('See my amounts')}
<p class="nota">If you would rather pay all of it today, the Pix is on the same page.</p>`,
    text: `
Hello, {{ devedor.nome }}!

The unexpected happens, and nobody has to go through it without talking. If the amount below is too much right now, tell us what is not.
${WHY_MISSING_TEXT}${DEBTS_TEXT}

Answer this e-mail or call {{ credor.telefone }}. Somebody of our team looks for a way together with you.

See my amounts, and pay by Pix if I like:
{{ link }}`,
  },
});

export const ultimoAviso = email({
  neutral: {
    subject: '{{ devedor.nome }}, our last message here',
    opening:
      'This is the last automatic message of {{ credor.nome }} about something that is waiting for you.',
  },
  confirmed: {
    subject: 'Our last message about the payment of {{ dividas[0].vencimento | data }}',
    preview: 'After this one we stop writing. The door stays open.',
    html: `
<h1>Hello, {{ devedor.nome }}!</h1>
<p>This is the last automatic message that we send about the payment below. The door stays open: whenever you can, we are here to sort it out.</p>
${WHY_MISSING_HTML}
${DEBTS_HTML}
${button('See it and sort it out')}
<p>Would you rather talk to somebody? Call <strong>{{ credor.telefone }}</strong> or answer this e-mail. If you do not recognise this amount, tell us, too.</p>`,
    text: `
Hello, {{ devedor.nome }}!

This is the last automatic message that we send about the payment below. The door stays open: whenever you can, we are here to sort it out.
${WHY_MISSING_TEXT}${DEBTS_TEXT}

See it and sort it out:
{{ link }}

Would you rather talk to somebody? Call {{ credor.telefone }} or answer this e-mail. If you do not recognise this amount, tell us, too.`,
  },
});
