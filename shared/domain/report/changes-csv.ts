import type { Contact } from '#shared/domain/debtor/contact.ts';
import { csvLine } from '#shared/domain/import/csv-text.ts';

const HEADERS = [
  'codigos',
  'tipo',
  'contato',
  'situacao',
  'confirmado',
  'confianca',
  'origem',
  'mudou_em',
];

type Changed = {
  readonly codes: readonly string[];
  readonly contacts: readonly (Pick<
    Contact,
    'kind' | 'value' | 'health' | 'confirmed' | 'confidence' | 'source'
  > & { readonly changedAt: string })[];
};

/** Contacts that changed, a line each, for the credor's own system; nothing in it is taken for a formula. */
export const changesCsv = (people: readonly Changed[]): string =>
  csvLine(HEADERS) +
  people
    .flatMap(({ codes, contacts }) =>
      contacts.map(({ kind, value, health, confirmed, confidence, source, changedAt }) =>
        csvLine([
          codes.join(' '),
          kind,
          value ?? '',
          health,
          confirmed ? 'sim' : 'não',
          String(confidence),
          source,
          changedAt,
        ]),
      ),
    )
    .join('');
