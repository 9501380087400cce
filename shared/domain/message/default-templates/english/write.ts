import type { EmailTemplate, SmsTemplate } from '../../template.ts';
import { button, byConfirmation, debtsHtml } from '../pieces.ts';

type TranslationOf<T extends EmailTemplate | SmsTemplate> = NonNullable<
  NonNullable<T['translations']>['en']
>;
export type EnglishEmail = TranslationOf<EmailTemplate>;
export type EnglishSms = TranslationOf<SmsTemplate>;

const HEADS = { what: 'Description', due: 'Due date', total: 'Total today' } as const;

export const DEBTS_HTML = debtsHtml({ ...HEADS, amount: 'Today' });

/** Payments of an agreement, which cost the same until their day. */
export const INSTALMENTS_HTML = debtsHtml({ ...HEADS, amount: 'Amount' });

export const DEBTS_TEXT = `
{% for divida in dividas -%}
- {{ divida.descricao }}, due {{ divida.vencimento | data }}: {{ divida.valor_hoje | reais }} today
{% endfor -%}
{% if dividas.size > 1 -%}
Total today: {{ total_hoje | reais }}
{% endif %}`;

type Wording = {
  readonly neutral: { readonly subject: string; readonly opening: string };
  readonly confirmed: EnglishEmail;
};

/** An e-mail that says one thing to the debtor and nothing but a greeting to anybody else. */
export const email = ({ neutral, confirmed }: Wording): EnglishEmail => ({
  subject: byConfirmation(confirmed.subject, neutral.subject),
  preview: byConfirmation(confirmed.preview, neutral.opening),
  html: byConfirmation(
    confirmed.html,
    `
<h1>Hello, {{ devedor.nome }}!</h1>
<p>${neutral.opening}</p>
<p>To protect your data, the message is on a secure page and only shows once you confirm who you are.</p>
${button('Read it securely')}
<p class="nota">You do not know {{ credor.nome }}, or this e-mail is not yours? Unsubscribe at the end of this message and we write to this address no more.</p>`,
  ),
  text: byConfirmation(
    confirmed.text,
    `
Hello, {{ devedor.nome }}!

${neutral.opening}

To protect your data, the message is on a secure page and only shows once you confirm who you are:
{{ link }}

You do not know {{ credor.nome }}, or this e-mail is not yours? Unsubscribe at the end of this message and we write to this address no more.`,
  ),
});

/** An SMS: who writes, what it is, where to read on and how to stop, in 160 characters. */
export const sms = (confirmed: string, neutral: string): EnglishSms => ({
  text:
    '{{ credor.nome_curto }}: hi {{ devedor.nome_curto }}, ' +
    `${byConfirmation(confirmed, neutral)} {{ link }} STOP at link`,
});

/** What strangers read wherever nothing else is said of a message. */
export const WAITING = {
  subject: '{{ devedor.nome }}, a message from {{ credor.nome }} is waiting for you',
  opening: 'A message from {{ credor.nome }} is waiting for you.',
};
