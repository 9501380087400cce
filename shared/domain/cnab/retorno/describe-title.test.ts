import { expect, test } from 'vitest';
import { describeTitle } from './describe-title.ts';

test.each([
  [
    { occurrence: 'entry-rejected', code: '03', reasons: ['08', '48'] },
    'Entrada rejeitada (03): nosso número inválido (08), CEP inválido (48)',
  ],
  [
    { occurrence: 'paid', code: '06', reasons: ['04'] },
    'Liquidação (06): compensação eletrônica (04)',
  ],
  [
    { occurrence: 'baixa', code: '09', reasons: ['13'] },
    'Baixa (09): decurso de prazo, banco (13)',
  ],
  [{ occurrence: 'paid', code: '06', reasons: ['61'] }, 'Liquidação (06): motivo 61'],
  [
    { occurrence: 'entry-rejected', code: '03', reasons: ['022'] },
    'Entrada rejeitada (03): motivo 022',
  ],
  [{ occurrence: 'tariff', code: '28', reasons: [] }, 'Tarifa ou custas (28)'],
] as const)('%o is told in words', (title, words) => {
  expect(describeTitle(title)).toBe(words);
});
