import { button } from '../pieces.ts';
import { DEBT_GIVEN_BACK } from './given-back.ts';
import { email, WAITING } from './write.ts';

const LATER =
  'Your agreement goes on as it is: keep paying its instalments. Once it is kept, {{ devolucao.depois | reais }} will still be owed because of this change, without fine or interest until a day of which we will tell you.';
const NOTHING_MISSING =
  'Nothing is left to pay because of what changed in your payments to {{ credor.nome }}: all is well.';

export const dividaDevolvida = email({
  neutral: WAITING,
  confirmed: {
    subject: 'Your payment: what changed, and why',
    preview: 'You are not late, and there is time for what is missing.',
    html: `
<h1>Hello, {{ devedor.nome }}!</h1>
{% if devolucao -%}
<p>${DEBT_GIVEN_BACK} You are not late.</p>
{% if devolucao.falta > 0 -%}
<p>Pay it by <strong>{{ devolucao.ate | data }}</strong>: until that day there is no fine or interest on what is missing again.</p>
{%- endif %}
{% if devolucao.depois > 0 -%}
<p>${LATER}</p>
{%- endif %}
{%- else -%}
<p>${NOTHING_MISSING}</p>
{%- endif %}
${button('See where I stand')}
<p class="nota">You do not see why the amount is back? Answer this e-mail or call {{ credor.telefone }}.</p>`,
    text: `
Hello, {{ devedor.nome }}!

{% if devolucao -%}
${DEBT_GIVEN_BACK} You are not late.

{% if devolucao.falta > 0 %}Pay it by {{ devolucao.ate | data }}: until that day there is no fine or interest on what is missing again.{% endif %}
{% if devolucao.depois > 0 %}${LATER}{% endif %}
{%- else -%}
${NOTHING_MISSING}
{%- endif %}

See where I stand:
{{ link }}

You do not see why the amount is back? Answer this e-mail or call {{ credor.telefone }}.`,
  },
});
