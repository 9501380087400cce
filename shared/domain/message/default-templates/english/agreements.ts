import { button } from '../pieces.ts';
import { DEBTS_HTML, DEBTS_TEXT, email, INSTALMENTS_HTML, WAITING } from './write.ts';

const PAYMENTS = '{% if acordo.parcelas == 1 %}payment{% else %}payments{% endif %}';

const GIVEN_BACK =
  '{% if devolucao.valor > 0 %}{% if devolucao.desde == devolucao.data %}On {{ devolucao.data | data }}{% else %}From {{ devolucao.desde | data }} to {{ devolucao.data | data }}{% endif %} we gave back {{ devolucao.valor | reais }} of what you had paid, and so {{ devolucao.falta | reais }} of your agreement with {{ credor.nome }} is missing again.{% else %}On {{ devolucao.data | data }} we corrected a debt, and so {{ devolucao.falta | reais }} of your agreement with {{ credor.nome }} is missing again.{% endif %}';
const GIVEN_BACK_HTML = `{% if devolucao %}<p>${GIVEN_BACK} You are not late.</p>{% endif %}`;
const GIVEN_BACK_TEXT = `{% if devolucao %}${GIVEN_BACK} You are not late.{% endif %}`;
const STANDS =
  '{% if devolucao.cumprido %}The discount of the agreement is final: this is all that is missing.{% else %}The agreement and its discount go on.{% endif %}';
const KEPT_BY =
  '{% if tolerancia %}If you pay by {{ tolerancia | data }}, the agreement and its discount go on.{% endif %}';
const STANDS_LATE = `{% if devolucao.cumprido %}The discount of the agreement is final: this is all that is missing.{% else %}${KEPT_BY}{% endif %}`;
const NOTHING_MISSING =
  'Nothing is left to pay because of what changed in your agreement with {{ credor.nome }}: all is well.';

export const acordoConfirmado = email({
  neutral: WAITING,
  confirmed: {
    subject: 'Your agreement is confirmed',
    preview: 'Keep this e-mail: the signed terms are on your page.',
    html: `
<h1>All set, {{ devedor.nome }}!</h1>
<p>Your agreement of <strong>{{ acordo.total | reais }}</strong>, in {{ acordo.parcelas }} ${PAYMENTS}, is confirmed.</p>
{% if dividas.size > 0 -%}
<p>The next payment:</p>
${INSTALMENTS_HTML}
{%- endif %}
${button('See the agreement and its terms')}
<p class="nota">While the agreement is kept, you are reminded of its instalments only.</p>`,
    text: `
All set, {{ devedor.nome }}!

Your agreement of {{ acordo.total | reais }}, in {{ acordo.parcelas }} ${PAYMENTS}, is confirmed.
{% if dividas.size > 0 -%}
The next payment:
${DEBTS_TEXT}
{%- endif %}

See the agreement and its terms:
{{ link }}

While the agreement is kept, you are reminded of its instalments only.`,
  },
});

export const acordoLembrete = email({
  neutral: WAITING,
  confirmed: {
    subject: 'Your agreement: the next payment is due on {{ dividas[0].vencimento | data }}',
    preview: 'A reminder, so that your agreement stays on track.',
    html: `
<h1>Hello, {{ devedor.nome }}!</h1>
<p>A reminder of your agreement with {{ credor.nome }}. If you pay by the day, nothing is added.</p>
${GIVEN_BACK_HTML}
${INSTALMENTS_HTML}
${button('Pay by Pix')}
<p class="nota">{% if devolucao %}Already paid it again{% else %}Already paid{% endif %}? Then all is well, and thank you.</p>`,
    text: `
Hello, {{ devedor.nome }}!

A reminder of your agreement with {{ credor.nome }}. If you pay by the day, nothing is added.
${GIVEN_BACK_TEXT}
${DEBTS_TEXT}

Pay by Pix:
{{ link }}

{% if devolucao %}Already paid it again{% else %}Already paid{% endif %}? Then all is well, and thank you.`,
  },
});

export const acordoAtraso = email({
  neutral: WAITING,
  confirmed: {
    subject: 'Your agreement: the payment of {{ dividas[0].vencimento | data }} is open',
    preview: 'You can settle this today by Pix.',
    html: `
<h1>Hello, {{ devedor.nome }}!</h1>
{% if devolucao -%}
<p>${GIVEN_BACK} The days to pay it again are over. ${STANDS_LATE}</p>
{%- else -%}
<p>We have not seen the payment below yet, of your agreement with {{ credor.nome }}. ${KEPT_BY}</p>
{%- endif %}
${DEBTS_HTML}
${button('{% if devolucao %}Pay by Pix{% else %}Keep my agreement{% endif %}')}
<p class="nota">You cannot pay for the moment? On the same page you can talk to us{% unless devolucao %} or negotiate again{% endunless %}.</p>`,
    text: `
Hello, {{ devedor.nome }}!

{% if devolucao -%}
${GIVEN_BACK} The days to pay it again are over. ${STANDS_LATE}
{%- else -%}
We have not seen the payment below yet, of your agreement with {{ credor.nome }}. ${KEPT_BY}
{%- endif %}
${DEBTS_TEXT}

{% if devolucao %}Pay by Pix{% else %}Keep my agreement{% endif %}:
{{ link }}

You cannot pay for the moment? On the same page you can talk to us{% unless devolucao %} or negotiate again{% endunless %}.`,
  },
});

export const acordoDevolvido = email({
  neutral: WAITING,
  confirmed: {
    subject: 'Your agreement: why an amount is missing again',
    preview: 'You are not late, and there is time to pay.',
    html: `
<h1>Hello, {{ devedor.nome }}!</h1>
{% if devolucao -%}
${GIVEN_BACK_HTML}
<p>Pay it by <strong>{{ devolucao.ate | data }}</strong>, without fine or interest. ${STANDS}</p>
{%- else -%}
<p>${NOTHING_MISSING}</p>
{%- endif %}
${button('See my agreement')}
<p class="nota">You do not see why the amount is back? Answer this e-mail or call {{ credor.telefone }}.</p>`,
    text: `
Hello, {{ devedor.nome }}!

{% if devolucao -%}
${GIVEN_BACK_TEXT}
Pay it by {{ devolucao.ate | data }}, without fine or interest. ${STANDS}
{%- else -%}
${NOTHING_MISSING}
{%- endif %}

See my agreement:
{{ link }}

You do not see why the amount is back? Answer this e-mail or call {{ credor.telefone }}.`,
  },
});

export const acordoNadaFalta = email({
  neutral: WAITING,
  confirmed: {
    subject: 'Your agreement is kept: nothing more is missing',
    preview: 'What was missing again need not be paid any more.',
    html: `
<h1>Hello, {{ devedor.nome }}!</h1>
<p>What was missing again of your agreement with {{ credor.nome }} need not be paid any more. The agreement is kept, and its debts are settled, with the discount.</p>
${button('See my agreement')}`,
    text: `
Hello, {{ devedor.nome }}!

What was missing again of your agreement with {{ credor.nome }} need not be paid any more. The agreement is kept, and its debts are settled, with the discount.

See my agreement:
{{ link }}`,
  },
});

export const acordoQuebrado = email({
  neutral: WAITING,
  confirmed: {
    subject: 'Your agreement has ended',
    preview: 'What you paid was taken off. You can negotiate again.',
    html: `
<h1>Hello, {{ devedor.nome }}.</h1>
<p>Your agreement with {{ credor.nome }} ended because a payment did not arrive within the days of grace. What you paid was taken off, and the rest is back to its original terms, without the discount.</p>
{% if dividas.size > 0 -%}
${DEBTS_HTML}
{%- endif %}
${button('See it and negotiate again')}
<p class="nota">If you have already paid, answer this e-mail with the receipt.</p>`,
    text: `
Hello, {{ devedor.nome }}.

Your agreement with {{ credor.nome }} ended because a payment did not arrive within the days of grace. What you paid was taken off, and the rest is back to its original terms, without the discount.
{% if dividas.size > 0 -%}
${DEBTS_TEXT}
{%- endif %}

See it and negotiate again:
{{ link }}

If you have already paid, answer this e-mail with the receipt.`,
  },
});

export const acordoRetomado = email({
  neutral: WAITING,
  confirmed: {
    subject: 'Your agreement holds again',
    preview: 'Your payment was made in time and reached us only later.',
    html: `
<h1>Hello, {{ devedor.nome }}!</h1>
<p>We told you that your agreement with {{ credor.nome }} had ended. Your payment was made in time and reached us only later: the agreement holds again, with its discount, as if nothing had happened. We are sorry for the fright.</p>
{% if dividas.size > 0 -%}
${DEBTS_HTML}
{%- endif %}
${button('See my agreement')}`,
    text: `
Hello, {{ devedor.nome }}!

We told you that your agreement with {{ credor.nome }} had ended. Your payment was made in time and reached us only later: the agreement holds again, with its discount, as if nothing had happened. We are sorry for the fright.
{% if dividas.size > 0 -%}
${DEBTS_TEXT}
{%- endif %}

See my agreement:
{{ link }}`,
  },
});

export const acordoCancelado = email({
  neutral: WAITING,
  confirmed: {
    subject: 'Your agreement was cancelled',
    preview: 'What you paid was taken off. See how things stand.',
    html: `
<h1>Hello, {{ devedor.nome }}.</h1>
<p>Your agreement with {{ credor.nome }} was cancelled and holds no more. What you paid was taken off, and the rest, if there is any, is back to its original terms, without the discount.</p>
{% if dividas.size > 0 -%}
${DEBTS_HTML}
{%- endif %}
${button('See how things stand')}
<p class="nota">You did not ask for this, or do not agree? Answer this e-mail or call {{ credor.telefone }}.</p>`,
    text: `
Hello, {{ devedor.nome }}.

Your agreement with {{ credor.nome }} was cancelled and holds no more. What you paid was taken off, and the rest, if there is any, is back to its original terms, without the discount.
{% if dividas.size > 0 -%}
${DEBTS_TEXT}
{%- endif %}

See how things stand:
{{ link }}

You did not ask for this, or do not agree? Answer this e-mail or call {{ credor.telefone }}.`,
  },
});
