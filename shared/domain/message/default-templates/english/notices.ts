import { button } from '../pieces.ts';
import { DEBTS_HTML, DEBTS_TEXT, email, type EnglishEmail, sms } from './write.ts';

/** The notice that the law asks for before a debt is listed: what, where, how much, from when, and what one can do. */
const notice = (what: { readonly act: string; readonly law: string }): EnglishEmail =>
  email({
    neutral: {
      subject: '{{ devedor.nome }}, a notice from {{ credor.nome }} is waiting for you',
      opening: 'A notice from {{ credor.nome }} is waiting for you.',
    },
    confirmed: {
      subject:
        'Notice before a {{ registro.tipo }}: you have {{ registro.dias }} days to sort it out',
      preview: 'Nothing was registered. See the amount and what you can do.',
      html: `
<h1>Hello, {{ devedor.nome }}.</h1>
<p>This is the notice that Brazilian law asks for (${what.law}). <strong>Nothing was registered yet.</strong></p>
<p>If things stay as they are below, ${what.act} the {{ registro.orgao }} after {{ registro.dias }} days from when you received this notice.</p>
${DEBTS_HTML}
<p>So that this does not happen you can pay, make an agreement or, if you do not agree with the charge, contest it. All of it is on the same page, with the exact day until which you can sort it out.</p>
${button('See it and sort it out')}
<p class="nota">Already paid, or you do not recognise the charge? Tell us on the same page or call {{ credor.telefone }}: while we look into it, nothing is registered.</p>`,
      text: `
Hello, {{ devedor.nome }}.

This is the notice that Brazilian law asks for (${what.law}). Nothing was registered yet.

If things stay as they are below, ${what.act} the {{ registro.orgao }} after {{ registro.dias }} days from when you received this notice.
${DEBTS_TEXT}

So that this does not happen you can pay, make an agreement or, if you do not agree with the charge, contest it. All of it is on the same page, with the exact day until which you can sort it out:
{{ link }}

Already paid, or you do not recognise the charge? Tell us on the same page or call {{ credor.telefone }}: while we look into it, nothing is registered.`,
    },
  });

export const avisoNegativacao = notice({
  act: 'the amount may be listed at',
  law: 'Consumer Protection Code, art. 43, § 2',
});

export const avisoProtesto = notice({
  act: 'the title may be presented for protest to',
  law: 'Law 9.492/1997; the notice is our choice, so that you can decide calmly',
});

export const avisoSms = sms(
  'notice before a {{ registro.tipo }}: {{ total_hoje | reais }} (due {{ dividas[0].vencimento | data }}) may go to the {{ registro.orgao }} in {{ registro.dias }} days. Pay, negotiate or contest:',
  'a notice is waiting for you:',
);

/** The last word to whoever answered that they want no more. */
export const saidaConfirmada: EnglishEmail = {
  subject: 'Done: you get no more e-mails from us',
  preview: 'Your request already holds. There is nothing else to do.',
  html: `
<h1>Done, {{ devedor.nome }}.</h1>
<p>{{ credor.nome }} received your request and writes to you by e-mail no more. There is nothing else to do.</p>
<p>If you change your mind, choose again on your page.</p>
${button('Open my preferences')}`,
  text: `
Done, {{ devedor.nome }}.

{{ credor.nome }} received your request and writes to you by e-mail no more. There is nothing else to do.

If you change your mind, choose again on your page:
{{ link }}`,
};
