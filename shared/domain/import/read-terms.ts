import { DEBT_KIND_WORDS, DebtKind } from '#shared/domain/debt/debt-kind.ts';
import type { ContractTerms } from '#shared/domain/debt/debt.ts';
import {
  formatDate,
  localDate,
  type LocalDate,
  parseBrazilianDate,
} from '#shared/domain/values/local-date.ts';
import { type Centavos, centavos, formatReais, parseReais } from '#shared/domain/values/money.ts';
import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import type { Field } from './columns.ts';
import { HONORARIOS_BPS_MAX, parsePercent } from './percent.ts';

/** Contract terms that only some rows bring, each absent where the row says nothing of it. */
export type RowTerms = Partial<
  Pick<
    ContractTerms,
    | 'interestMode'
    | 'index'
    | 'honorariosBps'
    | 'rebate'
    | 'discount'
    | 'kind'
    | 'contractedOn'
    | 'declaredIncome'
  >
>;

/** Spreadsheets write the first days of 1900 where nothing was told. */
const CONTRACTED_MIN = localDate('1950-01-01');
/** R$ 10 million a month: more is an amount of something else. */
const INCOME_MAX = centavos(1_000_000_000);

/** Reads one cell and keeps what is wrong with it; null when it is wrong or empty. */
export type Take = <T>(field: Field, parse: (text: string) => Parsed<T>) => T | null;

/**
 * The terms of one row besides fine and interest rate.
 *
 * @param debt null where the row's own amount or due date could not be read, which is told already
 */
export function readTerms(
  take: Take,
  debt: { readonly principal: Centavos | null; readonly dueDate: LocalDate | null },
): RowTerms {
  const index = take('index', optional(parseIndex));
  const honorariosBps = take(
    'honorarios',
    optional((text) => parsePercent(text, HONORARIOS_BPS_MAX)),
  );
  const rebate = take(
    'rebate',
    optional((text) => parseOff(text, debt.principal)),
  );
  const until = take(
    'discountUntil',
    optionalDate((text) => parseUntil(text, debt.dueDate)),
  );
  const amount = take(
    'discount',
    optional((text) => parseOff(text, debt.principal)),
  );
  if (amount !== null && amount > 0 && until === null) {
    take('discountUntil', () => refused('desconto sem data; informe até que dia ele vale'));
  }
  if (until !== null && amount === null) {
    take('discount', () => refused('data de desconto sem valor; informe o desconto em reais'));
  }
  const kind = take('debtKind', optional(parseKind));
  const contractedOn = take(
    'contractedOn',
    optionalDate((text) => parseContracted(text, debt.dueDate)),
  );
  const declaredIncome = take('declaredIncome', optional(parseIncome));
  return {
    ...(kind !== null && { kind }),
    ...(declaredIncome !== null && { declaredIncome }),
    ...(contractedOn !== null && { contractedOn }),
    ...(index !== null && { index }),
    ...(honorariosBps !== null && { honorariosBps }),
    ...(rebate !== null && { rebate }),
    ...(until !== null && amount !== null && { discount: { until, amount } }),
  };
}

/** What systems write where a row has nothing of a term. */
const NOTHING_TOLD = /^(?:[\s–-]*|nenhum|nenhuma|não há|sem|n\/a|n\.a\.)$/i;

/** Reads a term that a row need not tell: null where it is blank, a dash or `Nenhum`. */
export const optional =
  <T>(parse: (text: string) => Parsed<T>) =>
  (text: string): Parsed<T | null> =>
    NOTHING_TOLD.test(text.trim()) ? accepted(null) : parse(text);

/** Systems that have no day to tell write one of blanks or zeros: `  /  /  `, `00/00/0000`. */
const optionalDate =
  (parse: (text: string) => Parsed<LocalDate>) =>
  (text: string): Parsed<LocalDate | null> =>
    /^[\s0/.-]*$/.test(text) ? accepted(null) : parse(text);

/** A discount or rebate; zero takes one away that was told before. */
function parseOff(text: string, principal: Centavos | null): Parsed<Centavos> {
  const amount = parseReais(text);
  return amount.ok && principal !== null && amount.value >= principal
    ? refused(
        `valor ${formatReais(amount.value)} não é menor que a própria dívida; confira a coluna`,
      )
    : amount;
}

function parseUntil(text: string, dueDate: LocalDate | null): Parsed<LocalDate> {
  const date = parseBrazilianDate(text);
  return date.ok && dueDate !== null && date.value > dueDate
    ? refused(`desconto até depois do vencimento, ${formatDate(dueDate)}; confira as duas datas`)
    : date;
}

function parseContracted(text: string, dueDate: LocalDate | null): Parsed<LocalDate> {
  const date = parseBrazilianDate(text);
  if (date.ok && date.value < CONTRACTED_MIN)
    return refused(`contrato de antes de ${formatDate(CONTRACTED_MIN)}; confira a coluna`);
  return date.ok && dueDate !== null && date.value > dueDate
    ? refused(`contrato depois do vencimento, ${formatDate(dueDate)}; confira as duas datas`)
    : date;
}

/** Zero says that nobody asked, and takes away what was told before. */
function parseIncome(text: string): Parsed<Centavos> {
  const income = parseReais(text);
  return income.ok && income.value > INCOME_MAX
    ? refused(
        `renda de ${formatReais(income.value)} por mês, acima de ${formatReais(INCOME_MAX)}; confira a coluna`,
      )
    : income;
}

function parseIndex(text: string): Parsed<NonNullable<ContractTerms['index']>> {
  switch (searchNameOf(text).replaceAll(' ', '')) {
    case 'IPCA':
      return accepted('ipca');
    case 'IGPM':
      return accepted('igpm');
    default:
      return refused('índice desconhecido; escreva IPCA ou IGP-M');
  }
}

const KINDS: ReadonlyMap<string, DebtKind> = new Map(
  DebtKind.options.flatMap((kind) => [
    [searchNameOf(kind), kind],
    [searchNameOf(DEBT_KIND_WORDS[kind]), kind],
  ]),
);

function parseKind(text: string): Parsed<DebtKind> {
  const kind = KINDS.get(searchNameOf(text));
  if (kind !== undefined) return accepted(kind);
  const words = Object.values(DEBT_KIND_WORDS).join(', ');
  return refused(`tipo de dívida desconhecido; escreva um destes, ou deixe em branco: ${words}`);
}
