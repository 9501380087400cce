import type * as z from 'zod';
import {
  AbsentDebts,
  DebtResult,
  ImportColumns,
  ImportView,
  MappingPublication,
  MendedRow,
  PublishedMapping,
} from '#events/api/import.ts';
import { IMPORT_DONE, IMPORTS, REJECTED } from './imports-example.ts';
import { type Answer, json } from './stub-answer.ts';

const path = '/api/imports/loja-aurora';

/** What the page of imports asks beside the list itself. */
export function importRoutes(): Readonly<Record<string, Answer>> {
  const failed = IMPORTS.find(({ status }) => status === 'failed')?.importId ?? '';
  const awaiting = IMPORTS.find(({ status }) => status === 'awaiting');
  const running = IMPORTS.find(({ status }) => status === 'running');
  return {
    [`GET ${path}/${failed}/columns`]: () =>
      json(ImportColumns, {
        columns: [
          { header: 'nota', field: null, isSaved: false, doubt: null, samples: ['30017', '30018'] },
          {
            header: 'cpf',
            field: 'taxId',
            isSaved: false,
            doubt: null,
            samples: ['529.982.247-25'],
          },
          {
            header: 'cliente',
            field: 'name',
            isSaved: false,
            doubt: null,
            samples: ['Cleide Rocha'],
          },
          { header: 'total', field: 'amount', isSaved: true, doubt: null, samples: ['210,00'] },
          { header: 'dt', field: null, isSaved: false, doubt: null, samples: ['12/05/2026'] },
        ],
        fields: [
          { field: 'externalId', label: 'código', isRequired: true },
          { field: 'taxId', label: 'CPF/CNPJ', isRequired: true },
          { field: 'name', label: 'nome', isRequired: true },
          { field: 'amount', label: 'valor', isRequired: true },
          { field: 'dueDate', label: 'vencimento', isRequired: true },
        ],
        rows: [],
        complaint: 'Falta a coluna de "código", "vencimento".',
        mappingVersion: 1,
      }),
    'GET /api/credores/loja-aurora/import-mapping': () =>
      json(PublishedMapping, { version: 1, document: { total: 'amount' } }),
    'PUT /api/credores/loja-aurora/import-mapping': ({ body }) => {
      const { document, expectedVersion } = MappingPublication.parse(JSON.parse(body));
      return json(PublishedMapping, { version: expectedVersion + 1, document });
    },
    [`POST ${path}/${failed}/repeat`]: () => ({ status: 204 }),
    [`GET ${path}/${awaiting?.importId ?? ''}/absent`]: () =>
      json(AbsentDebts, {
        rows: [
          { code: 'NF-28001/1', principal: '120,00', dueDate: '02/03/2026' },
          { code: 'NF-28002/1', principal: '88,50', dueDate: '05/03/2026' },
        ],
        downloadUrls: ['/ausentes.csv'],
      }),
    [`POST ${path}/${awaiting?.importId ?? ''}/recall`]: () =>
      awaiting ? json(ImportView, awaiting) : { status: 404 },
    [`POST ${path}/${running?.importId ?? ''}/cancel`]: () =>
      running ? json(ImportView, running) : { status: 404 },
    ...Object.fromEntries(
      REJECTED.map(({ row }): [string, Answer] => [
        `POST ${path}/${IMPORT_DONE}/rows/${row}`,
        ({ body }) => json(DebtResult, judged(MendedRow.parse(JSON.parse(body)).cells, row)),
      ]),
    ),
  };
}

type Result = z.input<typeof DebtResult>;

function judged(row: Readonly<Record<string, string>>, number: number): Result {
  const isDate = /^(?!31\/02)\d{2}\/\d{2}\/\d{4}$/.test(row['vencimento'] ?? '');
  return isDate
    ? { row: number, outcome: 'imported' }
    : { row: number, outcome: 'rejected', column: 'vencimento', reason: 'esta data não existe' };
}
