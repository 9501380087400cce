import { WHY_MISSING_HTML, WHY_MISSING_TEXT } from './given-back.ts';
import { button, DEBTS_HTML, DEBTS_TEXT } from './pieces.ts';
import { email, sms } from './write.ts';

export const negociacaoEmail = email('negociacao-email', {
  purpose: 'regua-step',
  neutral: {
    subject: '{{ devedor.nome }}, {{ credor.nome }} quer ouvir você',
    opening: '{{ credor.nome }} quer ouvir você e encontrar uma boa saída.',
  },
  confirmed: {
    subject: 'Vamos encontrar um jeito que caiba no seu mês?',
    preview: 'Conte para a gente o que fica bom para você.',
    html: `
<h1>Olá, {{ devedor.nome }}!</h1>
<p>Imprevistos acontecem, e ninguém precisa passar por eles sem conversar. Se o valor abaixo não cabe agora, conte para a gente o que cabe.</p>
${WHY_MISSING_HTML}
${DEBTS_HTML}
<p>Responda este e-mail ou ligue para <strong>{{ credor.telefone }}</strong>. Uma pessoa da nossa equipe procura uma saída junto com você.</p>
${button('Ver meus valores')}
<p class="nota">Se preferir pagar tudo hoje, a mesma página tem o Pix.</p>`,
    text: `
Olá, {{ devedor.nome }}!

Imprevistos acontecem, e ninguém precisa passar por eles sem conversar. Se o valor abaixo não cabe agora, conte para a gente o que cabe.
${WHY_MISSING_TEXT}${DEBTS_TEXT}

Responda este e-mail ou ligue para {{ credor.telefone }}. Uma pessoa da nossa equipe procura uma saída junto com você.

Ver meus valores, e pagar com Pix se preferir:
{{ link }}`,
  },
});

export const negociacaoSms = sms('negociacao-sms', {
  confirmed: 'vamos achar um jeito que caiba?',
  neutral: 'queremos ouvir você:',
});
