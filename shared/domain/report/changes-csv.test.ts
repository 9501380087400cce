import { expect, test } from 'vitest';
import { anEmail, instant } from '#shared/testing/records.ts';
import { changesCsv } from './changes-csv.ts';

test('a debtor’s contact that changed is a line that no spreadsheet runs', () => {
  const changedAt = instant('2026-03-19T15:00:00.000Z');
  const contact = { ...anEmail({ value: '=x@y.com.br', health: 'bounced' }), changedAt };
  expect(changesCsv([{ codes: ['A-1', 'A-2'], contacts: [contact] }]).split('\r\n')).toEqual([
    'codigos;tipo;contato;situacao;confirmado;confianca;origem;mudou_em',
    "A-1 A-2;email;'=x@y.com.br;bounced;não;50;import;2026-03-19T15:00:00.000Z",
    '',
  ]);
});
