import { NEUTRAL, newsBySms } from './acordo.ts';
import { GIVEN_BACK_HTML, GIVEN_BACK_TEXT, NOTHING_MISSING, STANDS } from './given-back.ts';
import { button } from './pieces.ts';
import { email } from './write.ts';

export const acordoDevolvidoSms = newsBySms(
  'acordo-devolvido-sms',
  '{% if devolucao.valor > 0 %}devolvemos {{ devolucao.valor | reais }}. Veja:{% else %}mudou algo no acordo. Veja:{% endif %}',
);
export const acordoNadaFaltaSms = newsBySms(
  'acordo-nada-falta-sms',
  'seu acordo está cumprido. Veja:',
);

export const acordoDevolvidoEmail = email('acordo-devolvido-email', {
  purpose: 'agreement-notice',
  neutral: NEUTRAL,
  confirmed: {
    subject: 'Seu acordo: por que voltou a faltar um valor',
    preview: 'Não é atraso seu, e há prazo para pagar.',
    html: `
<h1>Olá, {{ devedor.nome }}!</h1>
{% if devolucao -%}
${GIVEN_BACK_HTML}
<p>Pague até <strong>{{ devolucao.ate | data }}</strong>, sem multa nem juros. ${STANDS}</p>
{%- else -%}
<p>${NOTHING_MISSING}</p>
{%- endif %}
${button('Ver meu acordo')}
<p class="nota">Não entendeu por que o valor voltou? Responda este e-mail ou ligue para {{ credor.telefone }}.</p>`,
    text: `
Olá, {{ devedor.nome }}!

{% if devolucao -%}
${GIVEN_BACK_TEXT}
Pague até {{ devolucao.ate | data }}, sem multa nem juros. ${STANDS}
{%- else -%}
${NOTHING_MISSING}
{%- endif %}

Ver meu acordo:
{{ link }}

Não entendeu por que o valor voltou? Responda este e-mail ou ligue para {{ credor.telefone }}.`,
  },
});

export const acordoNadaFaltaEmail = email('acordo-nada-falta-email', {
  purpose: 'agreement-notice',
  neutral: NEUTRAL,
  confirmed: {
    subject: 'Seu acordo está cumprido: nada mais falta',
    preview: 'O que tinha voltado a faltar não precisa mais ser pago.',
    html: `
<h1>Olá, {{ devedor.nome }}!</h1>
<p>O que tinha voltado a faltar do seu acordo com {{ credor.nome }} não precisa mais ser pago. O acordo está cumprido, e as dívidas dele estão quitadas, com o desconto.</p>
${button('Ver meu acordo')}`,
    text: `
Olá, {{ devedor.nome }}!

O que tinha voltado a faltar do seu acordo com {{ credor.nome }} não precisa mais ser pago. O acordo está cumprido, e as dívidas dele estão quitadas, com o desconto.

Ver meu acordo:
{{ link }}`,
  },
});
