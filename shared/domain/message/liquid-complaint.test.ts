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
])('of %s the author is told where it is, what it is, and what to do', (text, told) => {
  expect(complaint(text)).toContain(told);
});

test('what Liquid has no fixed words for is told as it says it', () => {
  expect(liquidComplaint(new Error('o texto dá voltas demais'))).toEqual({
    detail: 'o texto dá voltas demais',
    line: null,
  });
});
