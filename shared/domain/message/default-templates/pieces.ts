type Heads = {
  readonly what: string;
  readonly due: string;
  /** Of the last column. */
  readonly amount: string;
  readonly total: string;
};

/** A table of the debts of a message, with the heads of its language. */
export const debtsHtml = ({ what, due, amount, total }: Heads): string => `
<table>
<tr><th>${what}</th><th>${due}</th><th class="valor">${amount}</th></tr>
{% for divida in dividas -%}
<tr><td>{{ divida.descricao }}</td><td>{{ divida.vencimento | data }}</td><td class="valor">{{ divida.valor_hoje | reais }}</td></tr>
{% endfor -%}
{% if dividas.size > 1 -%}
<tr><td class="total" colspan="2">${total}</td><td class="valor-total">{{ total_hoje | reais }}</td></tr>
{% endif -%}
</table>`;

const HEADS = { what: 'Descrição', due: 'Vencimento', total: 'Total hoje' } as const;

/** The debts that a message is about, and what they cost today. Only where the contact is confirmed. */
export const DEBTS_HTML = debtsHtml({ ...HEADS, amount: 'Hoje' });

/** Payments of an agreement, which cost the same until their day. */
export const INSTALMENTS_HTML = debtsHtml({ ...HEADS, amount: 'Valor' });

export const DEBTS_TEXT = `
{% for divida in dividas -%}
- {{ divida.descricao }}, vencimento {{ divida.vencimento | data }}: {{ divida.valor_hoje | reais }} hoje
{% endfor -%}
{% if dividas.size > 1 -%}
Total hoje: {{ total_hoje | reais }}
{% endif %}`;

export const button = (label: string): string =>
  `<p class="acao"><a class="botao" href="{{ link }}">${label}</a></p>`;

/** What may be said to whoever reads, before they proved to be the debtor: who writes, and where to read on. */
export const neutralHtml = (opening: string): string => `
<h1>Olá, {{ devedor.nome }}!</h1>
<p>${opening}</p>
<p>Para proteger seus dados, o conteúdo fica em uma página segura e só aparece depois que você confirma sua identidade.</p>
${button('Ler com segurança')}
<p class="nota">Não conhece {{ credor.nome }} ou este e-mail não é seu? Cancele o recebimento no fim desta mensagem e não escrevemos mais para este endereço.</p>`;

export const neutralText = (opening: string): string => `
Olá, {{ devedor.nome }}!

${opening}

Para proteger seus dados, o conteúdo fica em uma página segura e só aparece depois que você confirma sua identidade:
{{ link }}

Não conhece {{ credor.nome }} ou este e-mail não é seu? Cancele o recebimento no fim desta mensagem e não escrevemos mais para este endereço.`;

/** One wording for the debtor, another for whoever it may be. */
export const byConfirmation = (confirmed: string, neutral: string): string =>
  `{% if confirmado %}${confirmed}{% else %}${neutral}{% endif %}`;
