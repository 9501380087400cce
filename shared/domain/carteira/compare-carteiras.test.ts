import { expect, test } from 'vitest';
import { Carteiras } from './carteira.ts';
import { compareCarteiras, treatsOtherwise } from './compare-carteiras.ts';
import { DEFAULT_CARTEIRAS } from './default-carteiras.ts';

const { carteiras, otherwise } = DEFAULT_CARTEIRAS;
const [first, second, ...others] = carteiras;
const withFirst = (changes: object) =>
  Carteiras.parse({ carteiras: [{ ...first, ...changes }, second, ...others], otherwise });
const skip = [{ change: { kind: 'skip', stepId: 'd-mais-7' }, why: 'clientes antigos' }];
const measure = { days: 30, capAmount: 200_000 };

test('carteiras do not differ from themselves', () => {
  expect(compareCarteiras(DEFAULT_CARTEIRAS, DEFAULT_CARTEIRAS)).toEqual([]);
  expect(treatsOtherwise(DEFAULT_CARTEIRAS, DEFAULT_CARTEIRAS)).toBe(false);
});

test.each<[string, Carteiras, string, boolean]>([
  ['a name', withFirst({ name: 'A vencer' }), 'o nome passa de "', false],
  [
    'a team',
    withFirst({ team: ['ana@regua.example'] }),
    'quem a trabalha passa de toda a equipe para ana@regua.example',
    false,
  ],
  [
    'a régua for everybody',
    withFirst({ reguaForAll: true }),
    'quem segue a régua dela passa de quem entra para todos',
    true,
  ],
  ['a régua', withFirst({ reguaId: 'branda' }), 'a régua passa de "padrao" para "branda"', true],
  [
    'a rule',
    withFirst({ rule: { '<': [{ var: 'daysLate' }, -3] } }),
    'a regra passa de Dias de atraso',
    true,
  ],
  [
    'an exception',
    withFirst({ exceptions: skip }),
    'entra a exceção: não fazer o passo d-mais-7: clientes antigos.',
    true,
  ],
  [
    'a carteira more',
    Carteiras.parse({
      carteiras: [...carteiras, { ...first, carteiraId: 'x', name: 'Nova' }],
      otherwise,
    }),
    'Entra a carteira "Nova": ',
    true,
  ],
  ['a carteira less', Carteiras.parse({ carteiras: others, otherwise }), 'Sai a carteira "', true],
  [
    'another order',
    Carteiras.parse({ carteiras: [second, first, ...others], otherwise }),
    'A ordem em que valem passa a ser: ',
    true,
  ],
])('%s is told', (_, after, text, isOther) => {
  expect(compareCarteiras(DEFAULT_CARTEIRAS, after).join('\n')).toContain(text);
  expect(treatsOtherwise(DEFAULT_CARTEIRAS, after)).toBe(isOther);
});

test('an exception that goes is told, and so is a control group', () => {
  const texts = compareCarteiras(withFirst({ exceptions: skip }), DEFAULT_CARTEIRAS);
  expect(texts).toEqual([expect.stringMatching(/sai a exceção: não fazer o passo d-mais-7/)]);
  const held = withFirst({ holdout: { shareBps: 500, measure } });
  expect(compareCarteiras(DEFAULT_CARTEIRAS, held)).toEqual([
    expect.stringMatching(/o grupo de controle passa de 0% para 5%/),
  ]);
  expect(treatsOtherwise(DEFAULT_CARTEIRAS, held)).toBe(false);
});
