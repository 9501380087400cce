import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { textLiquid } from './liquid.ts';
import { liquidComplaint } from './liquid-complaint.ts';

const complaint = (text: string) => {
  try {
    textLiquid.parseAndRenderSync(text, { total: 1_000, dia: localDate('2026-03-10') });
    return 'nothing';
  } catch (error) {
    const { detail, line } = liquidComplaint(error);
    return `${line}: ${detail}`;
  }
};

test.each([
  ['{% if total %}', '1: {% if total %} ficou aberto; feche-o, como {% if %} com {% endif %}'],
  ['Oi\n{{ total', '2: "{{ total" ficou aberto; feche-o com }}'],
  ['{{ total | curto }}', '1: o filtro "curto" não existe'],
  ['{% endif %}', '1: a instrução "endif" não existe, ou fecha o que não foi aberto'],
  ['Oi,\n\n{{ nada }}', '3: a palavra "nada" não existe aqui'],
  ['{{ total | data }}', '1: um filtro recebeu outra coisa do que escreve'],
  ['{{ dia | reais }}', '1: um filtro recebeu outra coisa do que escreve'],
  ['{% for x in %}{% endfor %}', '1: {% for x in %} está incompleto'],
  ['{% assign = 3 %}', '1: falta o nome da palavra depois de assign'],
  ['{% assign x 3 %}', '1: falta o = de assign'],
  ['{% if %}a{% endif %}', '1: '],
  ['{% %}', '1: falta o nome da instrução'],
  ['{% if total %}{% else %}{% else %}{% endif %}', '1: depois de {% else %} só vem o fim do if'],
  ['{{ total[1 }}', '1: um [ ficou aberto'],
  ['{% for x in (1..3 %}{% endfor %}', '1: '],
])('of %s the author is told where it is, what it is, and what to do', (text, told) => {
  expect(complaint(text)).toContain(told);
});

const ENGLISH =
  /\b(?:expected|unexpected|limit|exceeded|undefined|illegal|invalid|closed|not|line|token|syntax|found|tag)\b/;

test.each([
  '{% if total > %}{% endif %}',
  '{% if %}a{% endif %}',
  '{% for x in (1..3 %}{% endfor %}',
  '{{ "a" "b" }}',
  '{{ (1..) }}',
  '{{ total | plus: }}',
  '{{ total | default: , }}',
  '{{ total.. }}',
  '{% case %}{% when %}{% endcase %}',
  '{% for %}{% endfor %}',
  '{% for x of dividas %}{% endfor %}',
  '{{ "aberta }}',
  '{% unless total %}',
  '{% include "x" %}',
  '{% assign x = (1..200000) | join: "aaaaaaaa" %}{{ x }}',
])('nothing of %s is told in English', (text) => {
  expect(complaint(text)).not.toMatch(ENGLISH);
});

test('what Liquid has no fixed words for is told as it says it', () => {
  expect(liquidComplaint(new Error('o texto dá voltas demais'))).toEqual({
    detail: 'o texto dá voltas demais',
    line: null,
  });
});
