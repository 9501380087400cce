import { expect, test } from 'vitest';
import samples from '#shared/testing/fixtures/brazil/pix-api.json' with { type: 'json' };
import { whyIn } from './problem-body.ts';

const problem = (more: object) =>
  JSON.stringify({
    type: 'https://pix.bcb.gov.br/api/v2/error/CobVOperacaoInvalida',
    title: 'Cobrança inválida.',
    status: 400,
    detail: 'A requisição que busca alterar ou criar uma cobrança não respeita o schema.',
    ...more,
  });

test.each([
  [
    'names the fields that were wrong',
    problem({
      violacoes: [
        { razao: 'O objeto cobv.devedor não respeita o schema.', propriedade: 'cobv.devedor' },
        { razao: 'A data é passada.', propriedade: 'cobv.calendario.dataDeVencimento' },
      ],
    }),
    ': cobv.devedor: O objeto cobv.devedor não respeita o schema.; cobv.calendario.dataDeVencimento: A data é passada',
  ],
  [
    'names no field',
    problem({}),
    ': A requisição que busca alterar ou criar uma cobrança não respeita o schema',
  ],
  ['says nothing', '{}', ''],
  ['is no JSON', '<html>', ''],
  ['has violations of another shape', problem({ detail: 7, violacoes: 'x' }), ''],
])('a refusal that %s is told in its words', (_, body, why) => {
  expect(whyIn(body)).toBe(why);
});

test('what a gateway repeats of a person is not told', () => {
  const body = problem({
    violacoes: [
      {
        razao: 'CPF 529.982.247-25 de maria@example.com inválido',
        propriedade: 'cobv.devedor.cpf',
        valor: '52998224725',
      },
    ],
  });
  expect(whyIn(body)).toBe(': cobv.devedor.cpf: CPF … de … inválido');
});

test("the standard's own refusals are told in their words", () => {
  const { refusedBody, refusedRevision } = samples;
  expect(whyIn(JSON.stringify(refusedBody))).toBe(
    ': cobv.devedor: O objeto cobv.devedor não respeita o _schema_',
  );
  expect(whyIn(JSON.stringify(refusedRevision))).toBe(
    ': Cobrança não encontra-se mais com o status ATIVA, somente cobranças ativas podem ser revisadas',
  );
});
