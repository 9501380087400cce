import { WHY_MISSING_HTML, WHY_MISSING_TEXT } from './given-back.ts';
import { button, DEBTS_HTML, DEBTS_TEXT } from './pieces.ts';
import { email, sms } from './write.ts';

/** How it is paid, and what is saved. */
const PLAN =
  '{% if oferta.parcelas == 0 %}à vista{% else %}em até {{ oferta.parcelas }} parcelas{% endif %}' +
  '{% if oferta.economia > 0 %}, {{ oferta.economia | reais }} a menos do que está em aberto{% endif %}';

const NEUTRAL = {
  subject: '{{ devedor.nome }}, um recado de {{ credor.nome }} espera por você',
  opening: 'Um recado de {{ credor.nome }} está esperando por você.',
};

export const ofertaEmail = email('oferta-email', {
  purpose: 'regua-step',
  neutral: NEUTRAL,
  confirmed: {
    subject:
      '{% if oferta %}Uma proposta para você resolver{% else %}Vamos resolver juntos?{% endif %}',
    preview: 'Veja se cabe no seu mês. Na sua página há outras condições.',
    html: `
<h1>Olá, {{ devedor.nome }}!</h1>
{% if oferta -%}
<p>Para o que está em aberto com {{ credor.nome }}, dá para fechar por <strong>{{ oferta.total | reais }}</strong>, ${PLAN}. A proposta vale até {{ oferta.valida_ate | data }}.</p>
{%- else -%}
<p>Queremos encontrar uma condição que caiba no seu mês.</p>
{%- endif %}
${WHY_MISSING_HTML}
${DEBTS_HTML}
${button('Ver a proposta')}
<p class="nota">Não cabe? Na mesma página há outras condições, e dá para falar com a gente.</p>`,
    text: `
Olá, {{ devedor.nome }}!

{% if oferta -%}
Para o que está em aberto com {{ credor.nome }}, dá para fechar por {{ oferta.total | reais }}, ${PLAN}. A proposta vale até {{ oferta.valida_ate | data }}.
{%- else -%}
Queremos encontrar uma condição que caiba no seu mês.
{%- endif %}
${WHY_MISSING_TEXT}${DEBTS_TEXT}

Ver a proposta:
{{ link }}

Não cabe? Na mesma página há outras condições, e dá para falar com a gente.`,
  },
});

export const ofertaSms = sms('oferta-sms', {
  confirmed:
    '{% if oferta %}feche por {{ oferta.total | reais }}:{% else %}vamos resolver?{% endif %}',
  neutral: 'um recado espera por você:',
});
