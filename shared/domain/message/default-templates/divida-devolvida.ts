import { NEUTRAL } from './acordo.ts';
import { button } from './pieces.ts';
import { email, sms } from './write.ts';

/** Why something that was paid is missing again: the creditor did it, and it is no delay. */
const GIVEN_BACK =
  '{% if devolucao.valor > 0 %}{% if devolucao.desde == devolucao.data %}Em {{ devolucao.data | data }}{% else %}De {{ devolucao.desde | data }} a {{ devolucao.data | data }}{% endif %} devolvemos {{ devolucao.valor | reais }} do que você pagou a {{ credor.nome }}, e por isso voltou a faltar {{ devolucao.falta | reais }}.{% else %}Em {{ devolucao.data | data }} corrigimos o valor de uma dívida com {{ credor.nome }}, e por isso voltou a faltar {{ devolucao.falta | reais }} de outra.{% endif %} Não é atraso seu.';
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
    subject: 'O que você pagou: por que voltou a faltar um valor',
    preview: 'Não é atraso seu, e há prazo para pagar.',
    html: `
<h1>Olá, {{ devedor.nome }}!</h1>
{% if devolucao -%}
<p>${GIVEN_BACK}</p>
<p>Pague até <strong>{{ devolucao.ate | data }}</strong>: até esse dia, o que voltou a faltar não tem multa nem juros.</p>
{%- else -%}
<p>${NOTHING_MISSING}</p>
{%- endif %}
${button('Ver minha situação')}
<p class="nota">Não entendeu por que o valor voltou? Responda este e-mail ou ligue para {{ credor.telefone }}.</p>`,
    text: `
Olá, {{ devedor.nome }}!

{% if devolucao -%}
${GIVEN_BACK}

Pague até {{ devolucao.ate | data }}: até esse dia, o que voltou a faltar não tem multa nem juros.
{%- else -%}
${NOTHING_MISSING}
{%- endif %}

Ver minha situação:
{{ link }}

Não entendeu por que o valor voltou? Responda este e-mail ou ligue para {{ credor.telefone }}.`,
  },
});
