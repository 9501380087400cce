import { button, DEBTS_HTML, DEBTS_TEXT, INSTALMENTS_HTML } from './pieces.ts';
import {
  GIVEN_BACK,
  GIVEN_BACK_HTML,
  GIVEN_BACK_TEXT,
  KEPT_BY,
  STANDS_LATE,
} from './given-back.ts';
import { email, sms } from './write.ts';

/** What may be read of an agreement by whoever it may be. */
export const NEUTRAL = {
  subject: '{{ devedor.nome }}, um recado de {{ credor.nome }} espera por você',
  opening: 'Um recado de {{ credor.nome }} está esperando por você.',
};

export const acordoConfirmadoEmail = email('acordo-confirmado-email', {
  purpose: 'agreement-notice',
  neutral: NEUTRAL,
  confirmed: {
    subject: 'Seu acordo está confirmado',
    preview: 'Guarde este e-mail: o termo assinado está na sua página.',
    html: `
<h1>Tudo certo, {{ devedor.nome }}!</h1>
<p>Seu acordo de <strong>{{ acordo.total | reais }}</strong>, em {{ acordo.parcelas }} {% if acordo.parcelas == 1 %}pagamento{% else %}pagamentos{% endif %}, está confirmado.</p>
{% if dividas.size > 0 -%}
<p>O próximo pagamento:</p>
${INSTALMENTS_HTML}
{%- endif %}
${button('Ver o acordo e o termo')}
<p class="nota">Enquanto o acordo estiver em dia, só as parcelas dele são lembradas.</p>`,
    text: `
Tudo certo, {{ devedor.nome }}!

Seu acordo de {{ acordo.total | reais }}, em {{ acordo.parcelas }} {% if acordo.parcelas == 1 %}pagamento{% else %}pagamentos{% endif %}, está confirmado.
{% if dividas.size > 0 -%}
O próximo pagamento:
${DEBTS_TEXT}
{%- endif %}

Ver o acordo e o termo:
{{ link }}

Enquanto o acordo estiver em dia, só as parcelas dele são lembradas.`,
  },
});

/** News of an agreement in an SMS. */
export const newsBySms = (templateId: string, confirmed: string) =>
  sms(templateId, {
    purpose: 'agreement-notice',
    confirmed,
    neutral: 'um recado espera por você:',
  });

export const acordoConfirmadoSms = newsBySms(
  'acordo-confirmado-sms',
  'seu acordo está confirmado:',
);
export const acordoQuebradoSms = newsBySms('acordo-quebrado-sms', 'seu acordo terminou. Veja:');
export const acordoCanceladoSms = newsBySms(
  'acordo-cancelado-sms',
  'seu acordo foi cancelado. Veja:',
);
export const acordoRetomadoSms = newsBySms('acordo-retomado-sms', 'seu acordo voltou a valer:');

export const acordoLembreteEmail = email('acordo-lembrete-email', {
  purpose: 'regua-step',
  neutral: NEUTRAL,
  confirmed: {
    subject: 'Seu acordo: o próximo pagamento é em {{ dividas[0].vencimento | data }}',
    preview: 'Um lembrete para você manter seu acordo em dia.',
    html: `
<h1>Olá, {{ devedor.nome }}!</h1>
<p>Um lembrete do seu acordo com {{ credor.nome }}. Pagando até o dia, não há nenhum acréscimo.</p>
${GIVEN_BACK_HTML}
${INSTALMENTS_HTML}
${button('Pagar com Pix')}
<p class="nota">{% if devolucao %}Já pagou de novo{% else %}Já pagou{% endif %}? Então está tudo certo, e obrigado.</p>`,
    text: `
Olá, {{ devedor.nome }}!

Um lembrete do seu acordo com {{ credor.nome }}. Pagando até o dia, não há nenhum acréscimo.
${GIVEN_BACK_TEXT}
${DEBTS_TEXT}

Pagar com Pix:
{{ link }}

{% if devolucao %}Já pagou de novo{% else %}Já pagou{% endif %}? Então está tudo certo, e obrigado.`,
  },
});

export const acordoLembreteSms = sms('acordo-lembrete-sms', {
  confirmed: 'seu acordo tem pagamento em {{ dividas[0].vencimento | dia_mes }}:',
  neutral: 'um recado espera por você:',
});

export const acordoAtrasoEmail = email('acordo-atraso-email', {
  purpose: 'regua-step',
  neutral: NEUTRAL,
  confirmed: {
    subject: 'Seu acordo: o pagamento de {{ dividas[0].vencimento | data }} está em aberto',
    preview: 'Dá para resolver hoje mesmo com Pix.',
    html: `
<h1>Olá, {{ devedor.nome }}!</h1>
{% if devolucao -%}
<p>${GIVEN_BACK} O prazo para pagar de novo já passou. ${STANDS_LATE}</p>
{%- else -%}
<p>Ainda não identificamos o pagamento abaixo, do seu acordo com {{ credor.nome }}. ${KEPT_BY}</p>
{%- endif %}
${DEBTS_HTML}
${button('{% if devolucao %}Pagar com Pix{% else %}Manter meu acordo{% endif %}')}
<p class="nota">Não vai conseguir pagar agora? Na mesma página dá para falar com a gente{% unless devolucao %} ou renegociar{% endunless %}.</p>`,
    text: `
Olá, {{ devedor.nome }}!

{% if devolucao -%}
${GIVEN_BACK} O prazo para pagar de novo já passou. ${STANDS_LATE}
{%- else -%}
Ainda não identificamos o pagamento abaixo, do seu acordo com {{ credor.nome }}. ${KEPT_BY}
{%- endif %}
${DEBTS_TEXT}

{% if devolucao %}Pagar com Pix{% else %}Manter meu acordo{% endif %}:
{{ link }}

Não vai conseguir pagar agora? Na mesma página dá para falar com a gente{% unless devolucao %} ou renegociar{% endunless %}.`,
  },
});

export const acordoAtrasoSms = sms('acordo-atraso-sms', {
  confirmed:
    '{% if devolucao %}falta no acordo o que voltou:{% else %}seu acordo de {{ dividas[0].vencimento | dia_mes }} está em aberto:{% endif %}',
  neutral: 'um recado espera por você:',
});

export const acordoQuebradoEmail = email('acordo-quebrado-email', {
  purpose: 'agreement-notice',
  neutral: NEUTRAL,
  confirmed: {
    subject: 'Seu acordo terminou',
    preview: 'O que você pagou foi abatido. Dá para negociar de novo.',
    html: `
<h1>Olá, {{ devedor.nome }}.</h1>
<p>Seu acordo com {{ credor.nome }} terminou porque um pagamento não chegou dentro do prazo de tolerância. O que você pagou foi abatido, e o restante volta às condições originais, sem o desconto.</p>
{% if dividas.size > 0 -%}
${DEBTS_HTML}
{%- endif %}
${button('Ver e negociar de novo')}
<p class="nota">Se você já pagou, responda este e-mail com o comprovante.</p>`,
    text: `
Olá, {{ devedor.nome }}.

Seu acordo com {{ credor.nome }} terminou porque um pagamento não chegou dentro do prazo de tolerância. O que você pagou foi abatido, e o restante volta às condições originais, sem o desconto.
{% if dividas.size > 0 -%}
${DEBTS_TEXT}
{%- endif %}

Ver e negociar de novo:
{{ link }}

Se você já pagou, responda este e-mail com o comprovante.`,
  },
});

export const acordoRetomadoEmail = email('acordo-retomado-email', {
  purpose: 'agreement-notice',
  neutral: NEUTRAL,
  confirmed: {
    subject: 'Seu acordo voltou a valer',
    preview: 'Seu pagamento foi feito no prazo e só depois chegou.',
    html: `
<h1>Olá, {{ devedor.nome }}!</h1>
<p>Avisamos que seu acordo com {{ credor.nome }} tinha terminado. Seu pagamento foi feito no prazo e só depois chegou a nós: o acordo voltou a valer, com o desconto, como se nada tivesse acontecido. Desculpe o susto.</p>
{% if dividas.size > 0 -%}
${DEBTS_HTML}
{%- endif %}
${button('Ver meu acordo')}`,
    text: `
Olá, {{ devedor.nome }}!

Avisamos que seu acordo com {{ credor.nome }} tinha terminado. Seu pagamento foi feito no prazo e só depois chegou a nós: o acordo voltou a valer, com o desconto, como se nada tivesse acontecido. Desculpe o susto.
{% if dividas.size > 0 -%}
${DEBTS_TEXT}
{%- endif %}

Ver meu acordo:
{{ link }}`,
  },
});

export const acordoCanceladoEmail = email('acordo-cancelado-email', {
  purpose: 'agreement-notice',
  neutral: NEUTRAL,
  confirmed: {
    subject: 'Seu acordo foi cancelado',
    preview: 'O que você pagou foi abatido. Veja como ficou.',
    html: `
<h1>Olá, {{ devedor.nome }}.</h1>
<p>Seu acordo com {{ credor.nome }} foi cancelado e não vale mais. O que você pagou foi abatido, e o que resta, se resta algo, volta às condições originais, sem o desconto.</p>
{% if dividas.size > 0 -%}
${DEBTS_HTML}
{%- endif %}
${button('Ver como ficou')}
<p class="nota">Não pediu isto ou não concorda? Responda este e-mail ou ligue para {{ credor.telefone }}.</p>`,
    text: `
Olá, {{ devedor.nome }}.

Seu acordo com {{ credor.nome }} foi cancelado e não vale mais. O que você pagou foi abatido, e o que resta, se resta algo, volta às condições originais, sem o desconto.
{% if dividas.size > 0 -%}
${DEBTS_TEXT}
{%- endif %}

Ver como ficou:
{{ link }}

Não pediu isto ou não concorda? Responda este e-mail ou ligue para {{ credor.telefone }}.`,
  },
});
