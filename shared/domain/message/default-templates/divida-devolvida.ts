import { NEUTRAL } from './acordo.ts';
import { DEBT_GIVEN_BACK } from './given-back.ts';
import { button } from './pieces.ts';
import { email, sms } from './write.ts';

/** What rests in an agreement is asked for once that is kept. */
const LATER =
  'O seu acordo segue como está: continue a pagar as parcelas dele. Quando ele estiver cumprido, {{ devolucao.depois | reais }} ainda serão devidos por causa dessa mudança, sem multa nem juros até um prazo que vamos avisar.';
const NOTHING_MISSING =
  'Nada falta pagar por causa do que mudou nos seus pagamentos a {{ credor.nome }}: está tudo certo.';

export const dividaDevolvidaSms = sms('divida-devolvida-sms', {
  purpose: 'owed-again-notice',
  confirmed:
    '{% if devolucao.valor > 0 %}devolvemos {{ devolucao.valor | reais }}. Veja:{% else %}mudou algo no que você pagou. Veja:{% endif %}',
  neutral: 'um recado espera por você:',
});

export const dividaDevolvidaEmail = email('divida-devolvida-email', {
  purpose: 'owed-again-notice',
  neutral: NEUTRAL,
  confirmed: {
    subject: 'O que você pagou: o que mudou, e por quê',
    preview: 'Não é atraso seu, e há prazo para o que falta.',
    html: `
<h1>Olá, {{ devedor.nome }}!</h1>
{% if devolucao -%}
<p>${DEBT_GIVEN_BACK} Não é atraso seu.</p>
{% if devolucao.falta > 0 -%}
<p>Pague até <strong>{{ devolucao.ate | data }}</strong>: até esse dia, o que voltou a faltar não tem multa nem juros.</p>
{%- endif %}
{% if devolucao.depois > 0 -%}
<p>${LATER}</p>
{%- endif %}
{%- else -%}
<p>${NOTHING_MISSING}</p>
{%- endif %}
${button('Ver minha situação')}
<p class="nota">Não entendeu por que o valor voltou? Responda este e-mail ou ligue para {{ credor.telefone }}.</p>`,
    text: `
Olá, {{ devedor.nome }}!

{% if devolucao -%}
${DEBT_GIVEN_BACK} Não é atraso seu.

{% if devolucao.falta > 0 %}Pague até {{ devolucao.ate | data }}: até esse dia, o que voltou a faltar não tem multa nem juros.{% endif %}
{% if devolucao.depois > 0 %}${LATER}{% endif %}
{%- else -%}
${NOTHING_MISSING}
{%- endif %}

Ver minha situação:
{{ link }}

Não entendeu por que o valor voltou? Responda este e-mail ou ligue para {{ credor.telefone }}.`,
  },
});
