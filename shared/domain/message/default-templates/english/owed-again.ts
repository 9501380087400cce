import { button } from '../pieces.ts';
import { email, WAITING } from './write.ts';

const GIVEN_BACK =
  '{% if devolucao.valor > 0 %}{% if devolucao.desde == devolucao.data %}On {{ devolucao.data | data }}{% else %}From {{ devolucao.desde | data }} to {{ devolucao.data | data }}{% endif %} we gave back {{ devolucao.valor | reais }} of what you had paid to {{ credor.nome }}, and so {{ devolucao.falta | reais }} is missing again.{% else %}On {{ devolucao.data | data }} we corrected a debt with {{ credor.nome }}, and so {{ devolucao.falta | reais }} of another is missing again.{% endif %} You are not late.';
const NOTHING_MISSING =
  'Nothing is left to pay because of what changed in your payments to {{ credor.nome }}: all is well.';

export const dividaDevolvida = email({
  neutral: WAITING,
  confirmed: {
    subject: 'Your payment: why an amount is missing again',
    preview: 'You are not late, and there is time to pay.',
    html: `
<h1>Hello, {{ devedor.nome }}!</h1>
{% if devolucao -%}
<p>${GIVEN_BACK}</p>
<p>Pay it by <strong>{{ devolucao.ate | data }}</strong>: until that day there is no fine or interest on what is missing again.</p>
{%- else -%}
<p>${NOTHING_MISSING}</p>
{%- endif %}
${button('See where I stand')}
<p class="nota">You do not see why the amount is back? Answer this e-mail or call {{ credor.telefone }}.</p>`,
    text: `
Hello, {{ devedor.nome }}!

{% if devolucao -%}
${GIVEN_BACK}

Pay it by {{ devolucao.ate | data }}: until that day there is no fine or interest on what is missing again.
{%- else -%}
${NOTHING_MISSING}
{%- endif %}

See where I stand:
{{ link }}

You do not see why the amount is back? Answer this e-mail or call {{ credor.telefone }}.`,
  },
});
