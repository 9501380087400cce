import * as z from 'zod';
import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import {
  type ColumnView,
  type Field,
  FIELD_LABELS,
  REPEATABLE_FIELDS,
  REQUIRED_FIELDS,
  suggestField,
} from './columns.ts';
import { likelyFields } from './likely-fields.ts';
import { debtorsInDoubt, WHO_OWES, withoutPupils } from './pupil-columns.ts';

const COLUMNS_MAX = 200;

/**
 * What columns hold, by header; `ignore` leaves one out. Saved per credor, and given as JSON in a file's metadata
 * `mapping`, which counts more; columns that neither names are recognised by their headers.
 */
export const GivenMapping = z.record(
  z.string().min(1).max(100),
  z.enum([
    'externalId',
    'installment',
    'taxId',
    'name',
    'language',
    'email',
    'ddd',
    'phone',
    'whatsappConsent',
    'amount',
    'dueDate',
    'description',
    'uf',
    'cep',
    'street',
    'streetNumber',
    'complement',
    'district',
    'city',
    'fine',
    'interest',
    'index',
    'honorarios',
    'rebate',
    'discount',
    'discountUntil',
    'debtKind',
    'contractedOn',
    'declaredIncome',
    'settledOn',
    'settledState',
    'settledAmount',
    'balance',
    'death',
    'ignore',
  ] as const satisfies readonly (Field | 'ignore')[]),
);
export type GivenMapping = z.infer<typeof GivenMapping>;

/** What a saved mapping says of the columns that a file has; a credor's files need not all have the same ones. */
export function savedFor(headers: readonly string[], saved: GivenMapping): GivenMapping {
  const names = new Set(headers.map(nameOf));
  return Object.fromEntries(Object.entries(saved).filter(([header]) => names.has(nameOf(header))));
}

/** For each field, the positions of the columns that hold it. */
export type ColumnMapping = ReadonlyMap<Field, readonly number[]>;

/**
 * Which column holds what. Refused when a required field has no column, and when two columns claim to be one field:
 * which amount is owed is not for us to guess.
 */
export function mapColumns(
  headers: readonly string[],
  given: GivenMapping = {},
): Parsed<ColumnMapping> {
  if (headers.length > COLUMNS_MAX) {
    return refused(`O arquivo tem ${headers.length} colunas; o máximo é ${COLUMNS_MAX}.`);
  }
  const names = new Set(headers.map(nameOf));
  const missing = Object.keys(given).find((header) => !names.has(nameOf(header)));
  if (missing !== undefined) {
    return refused(
      `O mapeamento cita a coluna "${missing}", que o arquivo não tem. Colunas: ${list(headers)}.`,
    );
  }
  const mapping = new Map<Field, number[]>();
  for (const [index, { field }] of fieldsOf(headers, given).entries()) {
    if (field !== null) mapping.set(field, [...(mapping.get(field) ?? []), index]);
  }
  return (
    complaint(headers, mapping) ??
    whoOwes(headers, given) ??
    dueDatesInDoubt(headers, given) ??
    accepted(mapping)
  );
}

/** What each column is taken for: what was said of it, or else what its header suggests, unless that is said of another. */
export function fieldsOf(headers: readonly string[], given: GivenMapping): readonly ColumnView[] {
  const told = new Map(Object.entries(given).map(([header, field]) => [nameOf(header), field]));
  const toldFields = new Set(told.values());
  const sure = headers.map((header) => {
    const named = told.get(nameOf(header));
    if (named !== undefined) {
      return { header, field: named === 'ignore' ? null : named, isSaved: true };
    }
    const suggested = suggestField(header);
    const isTaken =
      suggested && toldFields.has(suggested) && !REPEATABLE_FIELDS.includes(suggested);
    return { header, field: isTaken ? null : suggested, isSaved: false };
  });
  const taken = new Set(sure.map(({ field }) => field));
  const likely = sure.map(({ header, field, isSaved }) =>
    field === null && !isSaved ? likelyOf(header, taken) : null,
  );
  const columns = sure.map((column, index) => {
    const field = likely[index] ?? null;
    const isAlone = likely.filter((other) => other === field).length === 1;
    return field !== null && (isAlone || !isOptional(field)) ? { ...column, field } : column;
  });
  return withoutPupils(columns);
}

/** What a column may hold by the words of its name, unless another is surely that. */
const likelyOf = (header: string, taken: ReadonlySet<Field | null>): Field | null =>
  likelyFields(header).find((field) => !taken.has(field) || REPEATABLE_FIELDS.includes(field)) ??
  null;

/** Of two columns that may be one field, a file is not worse off without either; what is required has to be asked. */
const isOptional = (field: Field): boolean =>
  !REPEATABLE_FIELDS.includes(field) && !REQUIRED_FIELDS.some((required) => required === field);

function whoOwes(headers: readonly string[], given: GivenMapping): Parsed<never> | null {
  const unsure = debtorsInDoubt(fieldsOf(headers, given)).map(({ header }) => header);
  if (unsure.length === 0) return null;
  return refused(`${WHO_OWES} Em dúvida: ${list(unsure)}.`);
}

/** Of two days, one of more time, nobody guesses which holds: whoever got more time is not late. */
function dueDatesInDoubt(headers: readonly string[], given: GivenMapping): Parsed<never> | null {
  const columns = fieldsOf(headers, given);
  const due = columns.find(({ field }) => field === 'dueDate');
  if (!due || due.isSaved) return null;
  const later = columns.find(
    ({ header, field, isSaved }) =>
      field === null && !isSaved && isLaterDueDate(header, nameOf(due.header)),
  );
  if (!later) return null;
  return refused(
    `Há dois vencimentos: ${list([due.header, later.header])}. Quem ganhou prazo não está atrasado: diga em Colunas qual ` +
      'deles vale, e deixe o outro de fora.',
  );
}

/** Beside an original due date, whichever holds now is another; beside a due date, the real one is only the next day of business. */
const isLaterDueDate = (header: string, due: string): boolean =>
  /PRORROG|\b(?:VENC|VCTO)\w*.*\b(?:NOVO|ATUAL|ALTERAD|NEGOCIAD|REPACTUAD|POSTERGAD)|\b(?:NOVO|NOVA DATA).*\b(?:VENC|VCTO)/.test(
    nameOf(header),
  ) ||
  (/\bORIGINAL\b/.test(due) && /\b(?:VENC|VCTO)\w*\b.*\b(?:REAL|BOLETO)\b/.test(nameOf(header)));

/** An amount that may hold charges already is for a person to name, so that interest is not charged on interest. */
const balanceHint = (headers: readonly string[]): string => {
  const balance = headers.find((header) =>
    /\bSALDO\b|ATUALIZAD|CORRIGID|\bVALOR TOTAL\b/.test(nameOf(header)),
  );
  return balance === undefined
    ? ''
    : ` ${list([balance])} pode já trazer juros e multa, e não se adivinha: se é o valor sem eles, diga em Colunas que traz o valor.`;
};

function complaint(headers: readonly string[], mapping: ColumnMapping): Parsed<never> | null {
  const absent = REQUIRED_FIELDS.filter((field) => !mapping.has(field));
  if (absent.length > 0) {
    return refused(
      `Falta a coluna de ${list(absent.map((field) => FIELD_LABELS[field]))}. A primeira linha deve ser o ` +
        `cabeçalho; nela há: ${list(headers)}.${absent.includes('amount') ? balanceHint(headers) : ''}`,
    );
  }
  for (const [field, columns] of mapping) {
    if (columns.length > 1 && !REPEATABLE_FIELDS.includes(field)) {
      const rivals = columns.map((column) => headers[column] ?? '');
      return refused(
        `Há mais de uma coluna de ${FIELD_LABELS[field]}: ${list(rivals)}. Deixe uma só, ou diga qual vale no ` +
          'mapeamento do arquivo.',
      );
    }
  }
  return null;
}

/** Exact but for case, accents and punctuation: unlike a suggestion, a number at the end matters. */
const nameOf = (header: string): string => searchNameOf(header);

const SHOWN_MAX = 15;
const list = (names: readonly string[]): string =>
  names
    .slice(0, SHOWN_MAX)
    .map((name) => `"${name.slice(0, 40)}"`)
    .join(', ');
