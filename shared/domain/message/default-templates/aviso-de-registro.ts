import { button, DEBTS_HTML, DEBTS_TEXT } from './pieces.ts';
import { email, sms } from './write.ts';

/** The notice that the law asks for before a debt is listed: what, where, how much, from when, and what one can do. */
const notice = (templateId: string, what: { readonly act: string; readonly law: string }) =>
  email(templateId, {
    purpose: 'listing-notice',
    neutral: {
      subject: '{{ devedor.nome }}, um aviso de {{ credor.nome }} espera por você',
      opening: 'Um aviso de {{ credor.nome }} está esperando por você.',
    },
    confirmed: {
      subject:
        'Aviso prévio de {{ registro.tipo }}: você tem {{ registro.dias }} dias para resolver',
      preview: 'Nada foi registrado. Veja o valor e o que dá para fazer.',
      html: `
<h1>Olá, {{ devedor.nome }}.</h1>
<p>Este é o aviso que a lei pede (${what.law}). <strong>Nada foi registrado ainda.</strong></p>
<p>Se a situação abaixo continuar como está, ${what.act} no {{ registro.orgao }} depois de {{ registro.dias }} dias contados do recebimento deste aviso.</p>
${DEBTS_HTML}
<p>Para que isso não aconteça, você pode pagar, fazer um acordo ou, se não concorda com a cobrança, contestar. Tudo fica na mesma página, com o dia exato até quando resolver.</p>
${button('Ver e resolver')}
<p class="nota">Já pagou ou não reconhece a cobrança? Conte na mesma página ou ligue para {{ credor.telefone }}: enquanto conferimos, nada é registrado.</p>`,
      text: `
Olá, {{ devedor.nome }}.

Este é o aviso que a lei pede (${what.law}). Nada foi registrado ainda.

Se a situação abaixo continuar como está, ${what.act} no {{ registro.orgao }} depois de {{ registro.dias }} dias contados do recebimento deste aviso.
${DEBTS_TEXT}

Para que isso não aconteça, você pode pagar, fazer um acordo ou, se não concorda com a cobrança, contestar. Tudo fica na mesma página, com o dia exato até quando resolver:
{{ link }}

Já pagou ou não reconhece a cobrança? Conte na mesma página ou ligue para {{ credor.telefone }}: enquanto conferimos, nada é registrado.`,
    },
  });

const shortNotice = (templateId: string) =>
  sms(templateId, {
    purpose: 'listing-notice',
    confirmed:
      'aviso previo de {{ registro.tipo }}: {{ total_hoje | reais }} (venc. {{ dividas[0].vencimento | data }}) pode ir ao {{ registro.orgao }} em {{ registro.dias }} dias. Pague, negocie ou conteste:',
    neutral: 'um aviso espera por você:',
  });

export const avisoNegativacaoEmail = notice('aviso-negativacao-email', {
  act: 'o valor poderá ser registrado',
  law: 'Código de Defesa do Consumidor, art. 43, § 2º',
});
export const avisoNegativacaoSms = shortNotice('aviso-negativacao-sms');

export const avisoProtestoEmail = notice('aviso-protesto-email', {
  act: 'o título poderá ser apresentado a protesto',
  law: 'Lei 9.492/1997; o aviso é escolha nossa, para que você decida com calma',
});
export const avisoProtestoSms = shortNotice('aviso-protesto-sms');
