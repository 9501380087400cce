import { domainToASCII } from 'node:url';
import { accepted, type Parsed, refused } from './parsed.ts';

/** An address to write to. `role` tells a mailbox of a company's desk, where strangers may read. */
export type Email = { readonly address: string; readonly role: boolean };

const LOCAL_LENGTH_MAX = 64;
const ADDRESS_LENGTH_MAX = 254;
const EXAMPLE = 'escreva como nome@provedor.com.br';

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/** What clerks type when a form insists on an address. Some reach real strangers. */
const FILLER_LOCAL =
  /^(?:nao[._-]?(?:tem|possui|informado|consta)|sem[._-]?e?-?mail|teste?|test|nada|x{2,}|a{2,}|abc|asdf|123+)\d*$/;
const FILLER_DOMAIN =
  /^(?:example\.(?:com|org|net)|(?:teste?|test|sememail|naotem|xxx*|aaa*|a|abc)\.com(?:\.br)?)$|\.(?:test|invalid|example|localhost)$/;
const UNREAD_LOCAL = /^(?:no[._-]?reply|nao[._-]?responda|do[._-]?not[._-]?reply|mailer-daemon)$/;
/** Whole, before a number, or before a part of the company: `rh.sp`, `financeiro-filial2`. */
const ROLE_LOCAL =
  /^(?:contatos?|faleconosco|fale[._-]conosco|ouvidoria|recepcao|secretaria|gerencia|comercial|financ(?:eiro|as)|fiscal|contabil(?:idade)?|contas?(?:[._-]?a[._-]?(?:pagar|receber))?|tesouraria|cobrancas?|compras|vendas|marketing|mkt|rh|recursos[._-]?humanos|dp|departamento[._-]?pessoal|juridico|dpo|lgpd|privacidade|sac|adm|administra(?:tivo|cao)|atendimento|suporte|logistica|expedicao|ti|diretoria|nfe?|xml|boletos?|faturamento|pagamentos?|matriz|filial|loja|admin|info|office|support|sales|billing|accounts?|finance|hello|contact|help(?:desk)?|hr|legal|privacy|postmaster|webmaster)(?:[._-].*)?\d*$/;

const MEANT_DOMAIN: ReadonlyMap<string, string> = new Map([
  ['gmail.con', 'gmail.com'],
  ['gmail.co', 'gmail.com'],
  ['gmail.com.br', 'gmail.com'],
  ['gmial.com', 'gmail.com'],
  ['gmai.com', 'gmail.com'],
  ['gamil.com', 'gmail.com'],
  ['gmal.com', 'gmail.com'],
  ['hotmail.con', 'hotmail.com'],
  ['hotmial.com', 'hotmail.com'],
  ['hotmal.com', 'hotmail.com'],
  ['hotmai.com', 'hotmail.com'],
  ['outlok.com', 'outlook.com'],
  ['outlook.con', 'outlook.com'],
  ['yahoo.con', 'yahoo.com'],
  ['yaho.com.br', 'yahoo.com.br'],
]);

/**
 * Reads an address in lower case, its domain in ASCII (punycode). The part before the @ must be ASCII, which
 * is all that SES sends to. Filler and misspelt domains are refused, because a debt would be told to whoever
 * owns them. Reasons never repeat the address.
 */
export function parseEmail(text: string): Parsed<Email> {
  const bare = text.trim().toLowerCase();
  if (bare === '') return refused(`e-mail em branco; ${EXAMPLE}`);
  if (/[\s,;<>]/.test(bare)) return refused(`e-mail com espaço ou mais de um endereço; ${EXAMPLE}`);
  const at = bare.lastIndexOf('@');
  const local = bare.slice(0, Math.max(at, 0));
  const domain = domainToASCII(bare.slice(at + 1));
  if (at < 1 || !DOMAIN.test(domain)) return refused(`e-mail inválido; ${EXAMPLE}`);
  if (/[^\x20-\x7e]/.test(local))
    return refused('e-mail com acento antes do @; confira a digitação');
  if (!LOCAL_PART.test(local)) return refused(`e-mail inválido antes do @; ${EXAMPLE}`);
  const address = `${local}@${domain}`;
  if (local.length > LOCAL_LENGTH_MAX || address.length > ADDRESS_LENGTH_MAX) {
    return refused('e-mail longo demais; confira a coluna');
  }
  const meant = MEANT_DOMAIN.get(domain);
  if (meant !== undefined) return refused(`e-mail com provedor "${domain}"; seria "${meant}"?`);
  if (FILLER_LOCAL.test(local) || FILLER_DOMAIN.test(domain)) {
    return refused('e-mail de preenchimento; informe o verdadeiro ou deixe em branco');
  }
  if (UNREAD_LOCAL.test(local))
    return refused('e-mail que ninguém lê (não responda); informe outro');
  return accepted({ address, role: ROLE_LOCAL.test(local) });
}
