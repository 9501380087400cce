import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { soundsPaid } from './likely-paid.ts';

/** How a debt stands by what one cell says. Likely paid is what tells of a payment that may not have been made, or not of all. */
export type Stand = 'owed' | 'settled' | 'likely-paid' | 'unsure';

/** Systems and spreadsheets write these where there is nothing. */
const NOTHING = /^(?:[\s0.,:/–—-]*|#N\/[DA]|N\/?[AD]|NAT|NAN|NULL|NONE|R\$\s*0+(?:,0+)?)$/i;
export const isNothing = (text: string): boolean => NOTHING.test(text.trim());
/** Zero days of spreadsheets and databases, as 30/12/1899, 01/01/1900, 01/01/1753 and 01/01/0001, and their last one. */
export const NO_DAY =
  /^\d{1,2}\D\d{1,2}\D(?:0\d{3}|1[0-8]\d\d|19[0-4]\d|9999)\b|^(?:0\d{3}|1[0-8]\d\d|19[0-4]\d|9999)-\d\d-\d\d/;

const PAID_WORD = 'PG|PAG[OA]|LIQ|LIQUIDAD[OA]|QUITAD[OA]|RECEBID[OA]|PAID|SETTLED|RECEIVED';
const BOOKED_WORD = `${PAID_WORD}|BAIXAD[OA]|COMPENSAD[OA]`;
const OF_IT = '(?:(?:BOLETO|TITULO|PARCELA|FATURA|COBRANCA|DIVIDA|PAGAMENTO) )?';
/** What was paid late is paid; banks write off (`baixado`) after the due date what nobody paid, too. */
const PAID = new RegExp(
  `^${OF_IT}(?:${BOOKED_WORD})$|^(?:LIQUIDAD[OA]|LIQUIDACAO) NORMAL$|^(?:BAIXAD[OA]|BAIXA) POR PAGAMENTO$` +
    `|^${OF_IT}(?:${PAID_WORD}) (?:(?:EM|COM|APOS|NO|ANTES|FORA)(?: DO| DE| O)? (?:ATRASO|DIA|PRAZO|VENCIMENTO)|LATE|IN CASH)$`,
);
const CANCELLED = /^(?:(?:BOLETO|TITULO|PARCELA|FATURA|COBRANCA|DIVIDA) )?CANCELAD[OA]$/;
/** Of the debt itself; a customer or a contract may be cancelled and owe all the same. */
const OF_THE_DEBT = /TITULO|PARCELA|DIVIDA|BOLETO|FATURA|COBRANCA|DEBITO/;
/** A column of the payment: what a debt or a customer is otherwise, active or registered, says nothing of it. */
const OF_PAYMENT = /PAG|PGTO|BAIXA|QUIT|LIQUID|RECEB|COMPENS|FINANC|PAID|PAYMENT|SETTLED|RECEIVED/;

/** Whole phrases by which a debt is open, whose words alone would say otherwise. */
const UNPAID = new RegExp(
  `\\b(?:NAO|NOT) (?:FOI |YET )?(?:${BOOKED_WORD}|VENCID[OA]|PAGOU|QUITOU|REALIZAD[OA]|EFETUAD[OA])\\b` +
    '|\\bSEM (?:PAGAMENTO|PGTO|RECEBIMENTO|BAIXA|BOLETO)\\b(?! (?:EM|PENDENTE|ABERT|ATRASAD|VENCID))|\\bEM SER\\b|\\b(?:EM|COM) DEBITOS?\\b(?! EM CONTA)' +
    '|\\bBOLETO (?:EMITIDO|GERADO|IMPRESSO|ENVIADO)\\b|^(?:CHEQUE|CHQ) DEVOLVIDO$',
  'g',
);
/** What was not issued, or not booked, is not paid; of a debt itself it may mean that there is none yet. */
const UNISSUED = /\bNAO (?:FOI )?(?:GERAD|EMITID|REGISTRAD|ENVIAD|IMPRESS)[OA]\b/g;
const OF_ISSUING = /BOLETO|COBRANCA/;
/** Words by which a payment is missing. */
const OPEN_WORD = new RegExp(
  '^(?:(?:ABERT|VENCID|ATRASAD|INADIMPLID|IMPAG)[OA]S?|ABERT|EMABERTO|PENDENTES?|PENDENCIAS?|PEND|VENC|VENCE|VENCEU|VENCENDO|VENCER|AVENCER|ATRASO' +
    '|INADIMPLENTES?|INADIMPLENCIA|DEVEDORA?|DEVENDO|DEVE|MORA|FALTA|PAGAR|RECEBER|COBRAR|AGUARDA|AGUARDANDO' +
    '|OPEN|PENDING|OVERDUE|UNPAID|PAYABLE|OUTSTANDING|DUE|DELINQUENT|LATE|FAILED|WAITING|AWAITING)$',
);
/** What open debts, and customers who owe, are called otherwise in Brazilian billing systems, banks and gateways. */
const STANDING_WORD = new RegExp(
  '^(?:(?:ATIV|EMITID|REGISTRAD|LANCAD|GERAD|FATURAD|CADASTRAD|ENVIAD|IMPRESS|NEGATIVAD|PROTESTAD|AJUIZAD|NOTIFICAD|EXPIRAD)[OA]S?' +
    '|NORMAL|REGULAR|VIGENTE|EXIGIVEL|NEGATIVACAO|PROTESTO|PROTEST|CARTORIO|CARTEIRA|SIMPLES|COBRANCA|JURIDIC[OA]|JUDICIAL|EXTRAJUDICIAL|AMIGAVEL' +
    '|PREVENTIVA|ADMINISTRATIVA|BANCARIA|TERCEIRIZADA|ADVOGADO|ASSESSORIA|EXECUCAO|SERASA|SPC|SCPC|DUNNING|ACTIVE|ISSUED|REGISTERED|EXPIRED)$',
);
/**
 * Owed where nothing else is said: A is `aberto` or `ativo` (`E1_STATUS` of Protheus); `Novo contrato` may have taken its place, and
 * `Débito em conta` is a way to pay.
 */
const STANDING_ALONE = /^(?:A|NOV[OA]|NEW|DEBITO)$/;
/** Words that change nothing beside those. */
const BESIDE =
  /^(?:A|O|E|EM|DE|DO|DA|DOS|COM|AO|NO|NA|POR|PARA|HA|MAIS|DESDE|ATE|AINDA|HOJE|BANCO|DIAS?|MES|MESES|EMAIL|MAIL|WHATSAPP|SMS|IN|PAST|FOR|REQUESTED)$/;
/** Of what something is told. A payment may be missing; what is active or registered is no payment that is missing. */
const OF_DEBT =
  /^(?:TITULO|PARCELA|PARC|PRESTACAO|MENSALIDADE|ANUIDADE|ALUGUEL|CONDOMINIO|CONDOMINIAL|TAXA|COTA|DUPLICATA|BOLETO|FATURA|COBRANCA|DIVIDA|DEBITO|CONTA|CONTRATO|LANCAMENTO|CLIENTE)S?$/;
const OF_MISSING = /^(?:PAGAMENTO|PAGTO|PGTO|RECEBIMENTO|VENCIMENTO|VENCTO|VCTO|PIX|PAYMENT)$/;

/**
 * How a debt stands by the words of a column that tells it. Only what is known to be said of open debts means that one is owed:
 * whatever else stands there may be an end of it in words that nobody foresaw.
 */
export function standOfWords(column: string, text: string): Stand {
  const name = searchNameOf(column);
  const said = searchNameOf(text.replace(CODE_IN_FRONT, ''));
  if (PAID.test(said)) return 'settled';
  if (CANCELLED.test(said)) {
    return OF_THE_DEBT.test(name) || OF_THE_DEBT.test(said) ? 'settled' : 'unsure';
  }
  const isOfPayment = OF_PAYMENT.test(name);
  const words = wordsOf(column, text);
  if (isOpen(words) || (!isOfPayment && (STANDING_ALONE.test(said) || isStanding(words)))) {
    return 'owed';
  }
  return soundsPaid(text, isOfPayment) ? 'likely-paid' : 'unsure';
}

/** Whether a cell says that a payment is missing: an active debt, or one that is registered, may be paid all the same. */
export const saysOpen = (column: string, text: string): boolean => isOpen(wordsOf(column, text));

/** The words of a cell without days, ages and numbers of parcels; the phrases by which a debt is open are one word. */
function wordsOf(column: string, text: string): readonly string[] {
  const said = searchNameOf(text.replace(CODE_IN_FRONT, '').replaceAll(DAY, ' '));
  const name = searchNameOf(column);
  const isOfIssuing = OF_PAYMENT.test(name) || OF_ISSUING.test(name) || OF_ISSUING.test(said);
  return (isOfIssuing ? said.replaceAll(UNISSUED, 'UNPAID') : said)
    .replaceAll(UNPAID, 'UNPAID')
    .replaceAll(AGE, '')
    .replaceAll(WHICH_PARCEL, '')
    .split(' ')
    .filter((word) => word !== '');
}

/** `01 - Em aberto`, `P - Pendente`. */
const CODE_IN_FRONT = /^\s*(?:\d{1,3}\s*[-–.:)]\s*(?=\p{L})|(\p{L})\s*[-–:]\s*(?=\1))/iu;
/** `vencida em 10/05/2026`, `venceu em 10/05`, `em aberto desde 2026-05-10`; `1/12` is a parcel, and goes as well. */
const DAY = /\b(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d\d-\d\d)\b/g;
/** `1ª parcela em aberto`, `parcela 3 de 12 em aberto`. */
const WHICH_PARCEL =
  /\b\d{1,3}[ªA]? (?=PARC(?:ELA)?\b)|(?<=\bPARC(?:ELA)? )\d{1,3}(?: DE \d{1,3})?(?= |$)/g;
/** `vencido há 45 dias`, `31 a 60 dias em atraso`. */
const AGE = /\b\d{1,4} (?:A \d{1,4} )?(?=(?:DIAS?|MES|MESES)\b)/g;

const isOpen = (words: readonly string[]): boolean =>
  words.some((word) => OPEN_WORD.test(word)) &&
  words.every((word) => isKnown(word) || OF_MISSING.test(word));

const isStanding = (words: readonly string[]): boolean =>
  words.some((word) => STANDING_WORD.test(word)) && words.every(isKnown);

const isKnown = (word: string): boolean =>
  [OPEN_WORD, STANDING_WORD, BESIDE, OF_DEBT].some((known) => known.test(word));
