import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { DebtRow } from '#shared/domain/import/debt-row.ts';
import type { RowsContext } from '#shared/domain/import/rows-context.ts';
import { TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { ImportId, ReguaId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { DEFAULT_ASSESSMENT } from './assessment.ts';
import { aCredor } from './credores.ts';
import { instant, MARIA } from './records.ts';

/** What a file of Aurora's is decided by, while Maria is known and her codes are not. */
export const ROWS_CONTEXT: RowsContext = {
  credor: aCredor(),
  assessment: DEFAULT_ASSESSMENT,
  reguaVersions: new Map([[ReguaId.parse('padrao'), 3]]),
  moneyRules: RULES_WITHOUT_SERIES,
  debtorId: MARIA,
  profile: { name: 'Maria da Silva', taxId: '52998224725' },
  importId: ImportId.parse('importadehoje'),
  known: new Map(),
  at: instant('2026-03-20T15:00:00.000Z'),
};

/** The row that Maria's one debt came from, without contacts. */
export const aRow = (changes: Partial<DebtRow> = {}): DebtRow => ({
  row: 2,
  externalId: 'NF-1001/1',
  taxId: TaxId.parse('52998224725'),
  name: 'Maria da Silva',
  language: null,
  contacts: [],
  places: [],
  address: null,
  principal: centavos(100_000),
  dueDate: localDate('2026-03-10'),
  description: 'Parcela 1/3',
  fineBps: null,
  monthlyInterestBps: null,
  terms: {},
  ...changes,
});
