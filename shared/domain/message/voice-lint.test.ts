import { expect, test } from 'vitest';
import { recadoVoz } from './default-templates/recado-voz.ts';
import { templateProblems } from './template-problems.ts';
import { Template } from './template.ts';

const problemsOf = (text: string): readonly string[] =>
  templateProblems({ ...recadoVoz, text }).map(({ detail }) => detail);

test('the text that comes with the product may be spoken', () => {
  expect(problemsOf(recadoVoz.text)).toEqual([]);
});

test.each([
  ['a debt', 'Sua mensalidade está em atraso.', /"mensalidade" revela a dívida a quem atender/],
  ['an amount', 'São 120,00 reais.', /revela a dívida a quem atender/],
  [
    'a debt, also to whoever is confirmed',
    '{% if confirmado %}O valor é {{ total_hoje | reais }}.{% endif %}',
    /revela a dívida a quem atender/,
  ],
  [
    'a debt of the hundredth day, which no sample has',
    '{% if confirmado %}{% if dividas[0].dias_de_atraso > 99 %}Seu boleto venceu.{% endif %}{% endif %}',
    /"boleto" revela a dívida a quem atender/,
  ],
  [
    'what was bought, in a branch that no sample takes',
    '{% if confirmado %}{% if dividas.size > 9 %}{% for d in dividas %}{{ d.descricao }}{% endfor %}{% endif %}{% endif %}',
    /"dividas" revela a dívida a quem atender/,
  ],
  ['a threat', 'Um oficial de justiça irá até você.', /ameaça de processo/],
  ['an address of a page', 'Abra {{ link }}.', /não se entende de ouvido/],
  ['more than anybody listens to', 'olá '.repeat(120), /ninguém escuta mais de 60/],
])('a machine may not speak %s', (_, words, because) => {
  expect(problemsOf(`${recadoVoz.text}\n${words}`).join('\n')).toMatch(because);
});

test('a machine may choose its words by the days that a debt is late, as long as it tells of none', () => {
  const words =
    '{% if confirmado %}{% if dividas[0].dias_de_atraso > 99 %}É urgente.{% endif %}{% endif %}';
  expect(problemsOf(`${recadoVoz.text}\n${words}`)).toEqual([]);
});

test.each([
  ['who calls', /\{\{ credor\.nome \}\}/g, /falta dizer quem liga/],
  ['where to call back', /\{\{ credor\.telefone \}\}/g, /falta dizer para onde ligar/],
  ['how to be called no more', /Se você não é .*/g, /falta dizer como não receber mais ligações/],
])('it must say %s', (_, what, because) => {
  expect(problemsOf(recadoVoz.text.replace(what, '')).join('\n')).toMatch(because);
});

test('what is over in six seconds would be a short call', () => {
  const short = '{{ credor.nome }}. {{ credor.telefone }}.';
  expect(problemsOf(short).join('\n')).toMatch(/é ligação curta \(Anatel, Despacho Decisório 22/);
});

test('a machine speaks for a step of a régua, and for nothing else', () => {
  expect(Template.safeParse({ ...recadoVoz, purpose: 'listing-notice' }).error?.issues).toEqual([
    expect.objectContaining({ message: expect.stringContaining('só de passo de régua') }),
  ]);
});
