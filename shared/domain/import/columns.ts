import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { KNOWN_HEADERS } from './known-headers.ts';

/** What a column may hold, and how a reason names it to whoever sent the file. */
export const FIELD_LABELS = {
  externalId: 'código',
  installment: 'parcela',
  taxId: 'CPF/CNPJ',
  name: 'nome',
  language: 'idioma',
  email: 'e-mail',
  ddd: 'DDD',
  phone: 'telefone',
  whatsappConsent: 'consentimento para WhatsApp',
  amount: 'valor',
  dueDate: 'vencimento',
  description: 'descrição',
  uf: 'UF',
  cep: 'CEP',
  street: 'endereço',
  streetNumber: 'número',
  complement: 'complemento',
  district: 'bairro',
  city: 'cidade',
  fine: 'multa',
  interest: 'juros',
  index: 'índice',
  honorarios: 'honorários',
  rebate: 'abatimento',
  discount: 'desconto',
  discountUntil: 'desconto até',
  debtKind: 'tipo da dívida',
  contractedOn: 'data do contrato',
  declaredIncome: 'renda mensal declarada',
  settledOn: 'data da baixa ou do pagamento',
  settledState: 'situação (paga, baixada)',
  settledAmount: 'valor já pago',
  balance: 'saldo que falta',
  death: 'falecimento',
} as const;
export type Field = keyof typeof FIELD_LABELS;

/** A column, and what it is taken for. */
export type ColumnView = {
  readonly header: string;
  readonly field: Field | null;
  /** Whether somebody said so. */
  readonly isSaved: boolean;
};

export const REQUIRED_FIELDS = ['externalId', 'taxId', 'name', 'amount', 'dueDate'] as const;
/** Several columns may hold these; of every other field there is one. */
export const REPEATABLE_FIELDS: readonly Field[] = [
  'email',
  'ddd',
  'phone',
  'settledOn',
  'settledState',
  'settledAmount',
  'balance',
  'death',
];

const HEADERS: Readonly<Partial<Record<Field, readonly string[]>>> = KNOWN_HEADERS;

const isField = (name: string): name is Field => Object.hasOwn(FIELD_LABELS, name);

const FIELD_BY_HEADER: ReadonlyMap<string, Field> = new Map(
  Object.entries(HEADERS).flatMap(([field, headers]) =>
    isField(field) ? headers.map((header): [string, Field] => [header, field]) : [],
  ),
);

/** Headers compare without case, accents, punctuation or a number at the end: `E-mail 2` is `EMAIL`. */
export const plainHeader = (header: string): string =>
  searchNameOf(header.replaceAll(/[º°]/g, 'o')).replace(/ ?\d+$/, '');

/** `Desconto %` holds no reais; under `Desconto 5%` stands what they come to. */
const IN_REAIS: ReadonlySet<Field> = new Set(['amount', 'rebate', 'discount', 'settledAmount']);
const IN_PERCENT = /^[^\d]*%[^\d]*$/;

/** What a column of this name most likely holds, or null. */
export function suggestField(header: string): Field | null {
  const field = FIELD_BY_HEADER.get(plainHeader(header)) ?? null;
  return field !== null && IN_REAIS.has(field) && IN_PERCENT.test(header) ? null : field;
}
