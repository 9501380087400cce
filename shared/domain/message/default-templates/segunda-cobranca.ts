import { WHY_MISSING_HTML, WHY_MISSING_TEXT } from './given-back.ts';
import { button, DEBTS_HTML, DEBTS_TEXT } from './pieces.ts';
import { email, sms } from './write.ts';

export const segundaCobrancaEmail = email('segunda-cobranca-email', {
  purpose: 'regua-step',
  neutral: {
    subject: '{{ devedor.nome }}, {{ credor.nome }} gostaria de falar com você',
    opening: '{{ credor.nome }} gostaria de falar com você sobre um assunto seu.',
  },
  confirmed: {
    subject: 'Podemos ajudar com o pagamento de {{ dividas[0].vencimento | data }}?',
    preview: 'Veja como chegamos ao valor de hoje, linha por linha.',
    html: `
<h1>Olá, {{ devedor.nome }}!</h1>
<p>O pagamento abaixo continua em aberto. O valor de hoje segue o seu contrato, e na página você vê o cálculo linha por linha.</p>
${WHY_MISSING_HTML}
${DEBTS_HTML}
${button('Ver o cálculo e pagar')}
<p>Algum valor não confere? Responda este e-mail ou ligue para {{ credor.telefone }}, e a gente revê com você.</p>
<p class="nota">Já pagou? Responda este e-mail com o comprovante, por favor, para acertarmos o registro.</p>`,
    text: `
Olá, {{ devedor.nome }}!

O pagamento abaixo continua em aberto. O valor de hoje segue o seu contrato, e na página você vê o cálculo linha por linha.
${WHY_MISSING_TEXT}${DEBTS_TEXT}

Ver o cálculo e pagar:
{{ link }}

Algum valor não confere? Responda este e-mail ou ligue para {{ credor.telefone }}, e a gente revê com você.

Já pagou? Responda este e-mail com o comprovante, por favor, para acertarmos o registro.`,
  },
});

export const segundaCobrancaSms = sms('segunda-cobranca-sms', {
  confirmed: 'podemos ajudar com seu pagamento?',
  neutral: 'gostaríamos de falar com você:',
});
