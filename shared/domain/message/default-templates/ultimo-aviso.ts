import { WHY_MISSING_HTML, WHY_MISSING_TEXT } from './given-back.ts';
import { button, DEBTS_HTML, DEBTS_TEXT } from './pieces.ts';
import { email } from './write.ts';

export const ultimoAvisoEmail = email('ultimo-aviso-email', {
  purpose: 'regua-step',
  neutral: {
    subject: '{{ devedor.nome }}, nossa última mensagem por aqui',
    opening:
      'Esta é a última mensagem automática de {{ credor.nome }} sobre um recado que espera por você.',
  },
  confirmed: {
    subject: 'Nossa última mensagem sobre o pagamento de {{ dividas[0].vencimento | data }}',
    preview: 'Depois desta, paramos de escrever. A porta continua aberta.',
    html: `
<h1>Olá, {{ devedor.nome }}!</h1>
<p>Esta é a última mensagem automática que enviamos sobre o pagamento abaixo. A porta continua aberta: quando você puder, estamos aqui para resolver.</p>
${WHY_MISSING_HTML}
${DEBTS_HTML}
${button('Ver e resolver')}
<p>Prefere falar com alguém? Ligue para <strong>{{ credor.telefone }}</strong> ou responda este e-mail. Se você não reconhece este valor, conte para a gente também.</p>`,
    text: `
Olá, {{ devedor.nome }}!

Esta é a última mensagem automática que enviamos sobre o pagamento abaixo. A porta continua aberta: quando você puder, estamos aqui para resolver.
${WHY_MISSING_TEXT}${DEBTS_TEXT}

Ver e resolver:
{{ link }}

Prefere falar com alguém? Ligue para {{ credor.telefone }} ou responda este e-mail. Se você não reconhece este valor, conte para a gente também.`,
  },
});
