import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanMarkup, strayMarkup } from './email-markup.ts';
import { DEFAULT_TEMPLATES } from './default-templates/default-templates.ts';
import { markupFindings } from './markup-lint.ts';
import { render } from './render.ts';
import { neutralSample } from './sample-facts.ts';
import { visibleText } from './visible-text.ts';

test.each<[string, string, RegExp]>([
  ['a script', '<script>alert(1)</script>', /^"<script>" não cabe em uma mensagem; use só a, b/],
  ['a form', '<form action="https://mal.example"><input name="cpf"></form>', /"<form action/],
  ['a field', '<input name="cpf">', /"<input name="cpf">" não cabe/],
  ['another page', '<meta http-equiv="refresh" content="0;url=https://mal.example">', /"<meta/],
  ['a style sheet', '<style>body{display:none}</style>', /"<style>" não cabe/],
  ['a style that hides', '<div style="display:none">', /não pode ter "style"; use só class, lang$/],
  ['what is hidden', '<p hidden>', /não se lê como uma etiqueta/],
  ['an attribute that objects have', '<p constructor="x">', /não pode ter "constructor"/],
  ['a picture', '<img src="https://mal.example/x.png">', /"<img/],
  ['a comment that is never closed', 'a <!-- b', /comentários não saem em mensagens; tire-o/],
  ['a comment', '<!-- a -->', /comentários/],
  [
    'a handler',
    '<a href="{{ link }}" onclick="x()">',
    /não pode ter "onclick"; use só class, lang, href/,
  ],
  [
    'a script as a link',
    '<a href="javascript:alert(1)">',
    /leva a um endereço que não cabe; use {{ link }}/,
  ],
  ['a script as a word', `<a href="{{ 'javascript:alert(1)' }}">`, /leva a um endereço/],
  ['a tag that Liquid spells', '<{{ "script" }}>', /não abre nada/],
  [
    'Liquid inside a tag',
    '<p {% if confirmado %}class="nota"{% endif %}>',
    /o Liquid em volta dela/,
  ],
  [
    'a branch that no sample takes',
    '{% if devedor.nome == "Jo" %}<iframe src="x">{% endif %}',
    /"<iframe/,
  ],
  ['a sign that is no tag', '3 < 4', /escreva &lt;/],
  ['a tag that is never closed', '<p class="nota', /não é fechado por ">"/],
])('an e-mail may not have %s', (_, html, reason) => {
  expect(
    markupFindings('html', html)
      .map(({ detail }) => detail)
      .join('\n'),
  ).toMatch(reason);
});

test.each([
  '<p class="acao"><a class="botao" href="{{ link }}">Pagar</a></p>',
  '<a href="mailto:{{ credor.email }}">escreva</a>',
  "<td class='total' colspan='2'>Total</td>",
  '<ul>{% for divida in dividas %}<li>{{ divida.descricao }}</li>{% endfor %}</ul>',
  '{% comment %}<script>{% endcomment %}a &lt; b<br/>',
  '{% if dividas.size < 3 %}a{% endif %}',
])('an e-mail may have %s', (html) => {
  expect(markupFindings('html', html)).toEqual([]);
});

test('every text that a deployment starts with is made of what is allowed, and leaves as it was written', () => {
  for (const text of DEFAULT_TEMPLATES) {
    if (text.channel !== 'email') continue;
    expect(markupFindings('html', text.html)).toEqual([]);
  }
});

test.each<[string, string]>([
  ['<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
  ['<div style="display:none">a</div>', 'a</div>'],
  ['a <!-- b', 'a &lt;!-- b'],
  ['a <!-- b --> c', 'a  c'],
  ['a <!-- <p>b</p> --> c', 'a &lt;!-- <p>b</p> --> c'],
  ['<form><input name="cpf">a</form>', 'a'],
  ['<script>a', 'a'],
  ['<a href="javascript:x">a</a>', 'a</a>'],
  ['3 < 4', '3 &lt; 4'],
  ['<p class="nota">a</p>', '<p class="nota">a</p>'],
])('of a text that was published before, %s leaves as %s', (html, left) => {
  expect(cleanMarkup(html)).toBe(left);
});

test('a hundred thousand signs are read in one go', () => {
  const html = '<script><!--'.repeat(8_000);
  expect(strayMarkup(html)).toHaveLength(16_000);
  expect(cleanMarkup(html)).toBe('&lt;!--'.repeat(8_000));
});

test('whatever is written, nothing leaves that is not on the list', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    'script',
    'style',
    '"',
    "'",
    ' ',
    'p',
    '<p>',
    '<a href=',
    'x',
    '&lt;',
    '/>',
    '<scr',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(strayMarkup(cleanMarkup(pieces.join('')))).toEqual([]);
    }),
  );
});

test('who writes and the way out stay in sight, whatever an old text brings along', () => {
  const mail = DEFAULT_TEMPLATES.find((text) => text.channel === 'email');
  if (mail?.channel !== 'email') throw new Error('there is an e-mail');
  const message = render(
    { ...mail, html: `${mail.html}<!-- <style>.page{display:none}` },
    neutralSample,
  );
  if (message.channel !== 'email') throw new Error('it is an e-mail');
  expect(message.html).not.toContain('<!-- ');
  expect(visibleText(message.html)).toContain(neutralSample.credor.documento);
});
