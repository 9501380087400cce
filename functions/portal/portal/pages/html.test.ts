import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from './html.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '</textarea>',
    '&lt;b&gt;',
    '<!--',
  ),
);

test('no text of a debtor or credor becomes markup, inside an element or an attribute', () => {
  fc.assert(
    fc.property(hostile, hostile, (inside, attribute) => {
      const { markup } = html`<p title="${attribute}">${inside}</p>`;
      const written = /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(markup);
      expect(written).not.toBeNull();
      expect(readBack(written?.[1] ?? '')).toBe(attribute);
      expect(readBack(written?.[2] ?? '')).toBe(inside);
    }),
  );
});

test('an amount is never broken between its sign and its figure', () => {
  expect(html`<p>${'soma R$ 1.234,56 hoje'}</p>`.markup).toBe('<p>soma R$\u00a01.234,56 hoje</p>');
});

test('markup is put into markup once, without being escaped again', () => {
  const list = ['a & b', '<c>'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${list}</ul>${null}${false}${7}`.markup).toBe(
    '<ul><li>a &amp; b</li><li>&lt;c&gt;</li></ul>7',
  );
});

function readBack(markup: string): string {
  expect(markup).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
