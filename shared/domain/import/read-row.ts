import type { TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import {
  addDays,
  formatDate,
  localDate,
  type LocalDate,
  parseBrazilianDate,
} from '#shared/domain/values/local-date.ts';
import {
  type Centavos,
  centavos,
  formatReais,
  parseReais,
  subtractCentavos,
  ZERO_CENTAVOS,
} from '#shared/domain/values/money.ts';
import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { type Cells, problemOf } from './cells.ts';
import { type Field, FIELD_LABELS } from './columns.ts';
import type { DebtRow } from './debt-row.ts';
import { parseDebtorName } from './debtor-name.ts';
import { parsePercent } from './percent.ts';
import { readLanguage } from './read-language.ts';
import { noBalanceLeft } from './paid-amounts.ts';
import { readAddress } from './read-address.ts';
import { readDeath } from './read-death.ts';
import { readContacts } from './read-contacts.ts';
import { readPlaces } from './read-places.ts';
import { readSettled, type ToldSettled } from './read-settled.ts';
import { optional, readTerms } from './read-terms.ts';
import type { RowProblem } from './rejects-file.ts';
import {
  DATED_BY_SHEET,
  isDatedBySheet,
  isMonthBySheet,
  isRoundedBySheet,
  MONTH_BY_SHEET,
  parseSheetTaxId,
  ROUNDED_BY_SHEET,
} from './sheet-number.ts';

const FIELD_LENGTH_MAX = 500;
const EXTERNAL_ID_LENGTH_MAX = 80;
const DESCRIPTION_LENGTH_MAX = 120;
/** One debt above this is a slip of separators. */
const PRINCIPAL_MAX = centavos(10_000_000_000);
const DUE_DATE_MIN = localDate('1990-01-01');
/** Ten years. */
const DUE_DATE_DAYS_AHEAD_MAX = 3_652;

export type RowReading =
  | { readonly kind: 'read'; readonly debt: DebtRow; readonly leftOut: readonly RowProblem[] }
  | ({ readonly kind: 'rejected'; readonly problems: readonly RowProblem[] } & RejectedDebt);

/** What is known of a rejected row's debt; null what cannot be read. */
export type RejectedDebt = {
  readonly externalId: string | null;
  readonly taxId: TaxId | null;
  readonly principal: Centavos | null;
  readonly dueDate: LocalDate | null;
  /** Whether the row says that whoever owed it died. */
  readonly tellsDeath: boolean;
} & Pick<ToldSettled, 'isSettled' | 'tellsPayment'>;

/**
 * Reads one row and finds everything that is wrong with it at once. A debt comes in whole or not at all; only
 * contacts, languages, states and addresses that cannot be read are left out.
 *
 * @param today the day against which due dates are held
 */
export function readRow(cells: Cells, row: number, today: LocalDate): RowReading {
  const problems: RowProblem[] = [];

  function take<T>(field: Field, parse: (text: string) => Parsed<T>): T | null {
    const cell = cells(field)[0] ?? { column: FIELD_LABELS[field], text: '' };
    const parsed =
      cell.text.length > FIELD_LENGTH_MAX
        ? refused(`texto com mais de ${FIELD_LENGTH_MAX} letras; confira a coluna`)
        : parse(cell.text);
    if (parsed.ok) return parsed.value;
    problems.push(problemOf(cell, parsed.reason));
    return null;
  }

  const due = parseDueDate(cells('dueDate')[0]?.text ?? '', today);
  const dueOn = due.ok ? due.value : null;
  const installment = take('installment', (text) =>
    isFee(cells) ? refused(AN_AMOUNT) : parseInstallment(text, dueOn),
  );
  const code = take('externalId', (text) => parseExternalId(text, installment ?? '', dueOn));
  const externalId = installment === null ? null : code;
  const taxId = take('taxId', parseSheetTaxId);
  const name = take('name', parseDebtorName);
  const isPaidOff = noBalanceLeft(cells).length > 0;
  const principal = isPaidOff ? null : take('amount', parsePrincipal);
  const dueDate = take('dueDate', () => due);
  const description = take('description', parseDescription);
  const fineBps = take(
    'fine',
    optional((text) => parsePercent(text)),
  );
  const interest = take('interest', optional(parseInterest));
  const agreed = readTerms(take, { principal, dueDate });
  const owed =
    principal === null ? null : subtractCentavos(principal, agreed.rebate ?? ZERO_CENTAVOS);
  const settled = readSettled(cells, { owed, dueDate, today });
  const death = readDeath(cells, taxId);
  const isOfDeath = ({ column }: RowProblem) => death.some((one) => one.column === column);
  problems.push(...settled.problems.filter((one) => !isOfDeath(one)), ...death);

  const isSound =
    externalId !== null &&
    taxId !== null &&
    name !== null &&
    principal !== null &&
    dueDate !== null &&
    description !== null;
  if (!isSound || problems.length > 0) {
    const { isSettled, tellsPayment } = settled;
    const debt = { externalId, taxId, principal, dueDate, isSettled, tellsPayment };
    return { kind: 'rejected', problems, ...debt, tellsDeath: death.length > 0 };
  }

  const { contacts, leftOut, ufOfPhone } = readContacts(cells, today);
  const { uf, cep, places, leftOut: doubts } = readPlaces(cells, ufOfPhone);
  const { language, leftOut: noLanguage } = readLanguage(cells);
  const { address, leftOut: noAddress } = readAddress(cells, { uf, cep });
  const debt = {
    row,
    externalId,
    taxId,
    name,
    language,
    contacts,
    places,
    address,
    principal,
    dueDate,
    description,
    fineBps,
    monthlyInterestBps: interest === 'legal' ? null : interest,
    terms: interest === 'legal' ? { ...agreed, interestMode: interest } : agreed,
  };
  const unread = [...leftOut, ...noLanguage, ...doubts, ...noAddress];
  return { kind: 'read', debt, leftOut: unread };
}

function parseExternalId(
  text: string,
  installment: string,
  dueOn: LocalDate | null,
): Parsed<string> {
  const own = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (own === '') return refused('código em branco; informe o número da dívida no seu sistema');
  if (isRoundedBySheet(own)) return refused(`código ${ROUNDED_BY_SHEET}`);
  if (isDatedBySheet(own)) return refused(`código ${DATED_BY_SHEET}`);
  if (isMonthBySheet(own, dueOn)) return refused(`código ${MONTH_BY_SHEET}`);
  const whole = installment === '' ? own : `${own}/${installment}`;
  if (/[\p{Cc}\p{Cf}\p{Cs}\ufffd]/u.test(whole)) return refused('código com caracteres inválidos');
  return whole.length > EXTERNAL_ID_LENGTH_MAX
    ? refused(`código com mais de ${EXTERNAL_ID_LENGTH_MAX} letras; confira a coluna`)
    : accepted(whole);
}

/** Which parcel of a debt it is names the debt; an amount there would make another debt of it whenever it changes. */
function parseInstallment(text: string, dueOn: LocalDate | null): Parsed<string> {
  const own = text.trim();
  if (isDatedBySheet(own)) return refused(`parcela ${DATED_BY_SHEET}`);
  if (isMonthBySheet(own, dueOn)) return refused(`parcela ${MONTH_BY_SHEET}`);
  return LIKE_AMOUNT.test(own) ? refused(AN_AMOUNT) : accepted(own);
}

const AN_AMOUNT = 'parcela que parece um valor; diga em Colunas o que esta coluna contém';
/** `R$ 350`, `350,00`, `1,350.00`, and `350.5` as a spreadsheet keeps R$ 350,50. */
const LIKE_AMOUNT = /^(?:R\$.*|[\d.]+,\d{2}|[\d,]+\.\d{2}|\d{3,}[.,][1-9])$/i;

/** Whether a column of monthly fees holds what the month costs, and not which month it is. */
function isFee(cells: Cells): boolean {
  const [parcel] = cells('installment');
  if (parcel === undefined || !/MENSAL/.test(searchNameOf(parcel.column))) return false;
  const fee = parseReais(parcel.text);
  const amount = parseReais(cells('amount')[0]?.text ?? '');
  return fee.ok && amount.ok && fee.value === amount.value;
}

function parsePrincipal(text: string): Parsed<Centavos> {
  const amount = parseReais(text);
  if (!amount.ok) return amount;
  if (amount.value === 0) return refused('valor zero; informe o valor devido');
  return amount.value > PRINCIPAL_MAX
    ? refused(`valor acima de ${formatReais(PRINCIPAL_MAX)}; confira pontos e vírgulas`)
    : amount;
}

function parseDueDate(text: string, today: LocalDate): Parsed<LocalDate> {
  const date = parseBrazilianDate(text);
  if (!date.ok) return date;
  if (date.value < DUE_DATE_MIN) {
    return refused(`vencimento antes de ${formatDate(DUE_DATE_MIN)}; confira o ano`);
  }
  return date.value > addDays(today, DUE_DATE_DAYS_AHEAD_MAX)
    ? refused('vencimento daqui a mais de dez anos; confira o ano')
    : date;
}

function parseDescription(text: string): Parsed<string> {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (/[\p{Cc}<>\ufffd]/u.test(plain)) return refused('descrição com caracteres inválidos');
  return plain.length > DESCRIPTION_LENGTH_MAX
    ? refused(`descrição com mais de ${DESCRIPTION_LENGTH_MAX} letras; encurte`)
    : accepted(plain);
}

/** `legal` where the contract says nothing of interest, so that the law's own rate holds. */
const parseInterest = (text: string): Parsed<number | 'legal'> =>
  /^(?:taxa )?legal$/i.test(text.trim()) ? accepted('legal') : parsePercent(text);
