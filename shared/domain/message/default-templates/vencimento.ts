import { WHY_MISSING_HTML, WHY_MISSING_TEXT } from './given-back.ts';
import { button, DEBTS_HTML, DEBTS_TEXT } from './pieces.ts';
import { email, sms } from './write.ts';

export const vencimentoEmail = email('vencimento-email', {
  purpose: 'regua-step',
  neutral: {
    subject: '{{ devedor.nome }}, há um recado de {{ credor.nome }} para hoje',
    opening: '{{ credor.nome }} tem um recado para você, e vale a pena ler ainda hoje.',
  },
  confirmed: {
    subject: 'Chegou o dia: vencimento em {{ dividas[0].vencimento | data }}',
    preview: 'Pague com Pix em menos de um minuto, sem acréscimos.',
    html: `
<h1>Olá, {{ devedor.nome }}!</h1>
<p>O vencimento é em <strong>{{ dividas[0].vencimento | data }}</strong>. Pagando até lá, não há nenhum acréscimo.</p>
${WHY_MISSING_HTML}
${DEBTS_HTML}
${button('Pagar com Pix')}
<p class="nota">Já pagou? Obrigado! Pode desconsiderar este e-mail: o banco nos avisa em seguida.</p>`,
    text: `
Olá, {{ devedor.nome }}!

O vencimento é em {{ dividas[0].vencimento | data }}. Pagando até lá, não há nenhum acréscimo.
${WHY_MISSING_TEXT}${DEBTS_TEXT}

Pague com Pix nesta página:
{{ link }}

Já pagou? Obrigado! Pode desconsiderar este e-mail: o banco nos avisa em seguida.`,
  },
});

export const vencimentoSms = sms('vencimento-sms', {
  confirmed: 'o vencimento é {{ dividas[0].vencimento | dia_mes }}. Pix aqui:',
  neutral: 'há um recado para você hoje:',
});
