import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '#shared/testing/records.ts';
import { sesHeaders } from '#shared/testing/ses-headers.ts';
import { inboundEmail } from './email.ts';

const raw = (...lines: readonly string[]) =>
  Buffer.from(lines.join('\r\n'), 'utf8').toString('latin1');
const HEAD = ['From: "Maria" <Maria@Example.COM>', 'Message-ID: <1@x>'];

test('the text of a message in two forms is its plain one, decoded', () => {
  const read = inboundEmail(
    raw(
      ...HEAD,
      'Subject: =?UTF-8?Q?Re=3A_Cobran=C3=A7a?=',
      'In-Reply-To: <0103019a2b3c4d5e-aaaa-000000@sa-east-1.amazonses.com>',
      'Content-Type: multipart/alternative;',
      ' boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/plain; charset="iso-8859-1"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'N=E3o reconhe=E7o =',
      'isso',
      '--b1',
      'Content-Type: text/html',
      '',
      '<p>outra coisa</p>',
      '--b1--',
    ),
    'replies/k',
    instant('2026-03-17T13:00:00.000Z'),
  );
  expect(read).toEqual({
    channel: 'email',
    doubt: 'sender-unproved',
    inboundId: '<1@x>',
    from: 'maria@example.com',
    answers: '0103019a2b3c4d5e-aaaa-000000',
    writtenAt: '2026-03-17T13:00:00.000Z',
    text: 'Não reconheço isso',
  });
});

test('a message that is HTML only is read without what it quotes', () => {
  const html = '<div>J&#225; paguei<br>ontem &amp; hoje</div><blockquote>SAIR</blockquote>';
  const body = Buffer.from(html).toString('base64');
  const type = 'Content-Type: text/html; charset=utf-8';
  const read = inboundEmail(
    raw(...HEAD, type, 'Content-Transfer-Encoding: base64', '', body),
    'k',
    null,
  );
  expect(read).toMatchObject({ text: 'Já paguei\nontem & hoje' });
});

const htmlOnly = (html: string) =>
  inboundEmail(raw(...HEAD, 'Content-Type: text/html', '', html), 'k', null);

test.each([
  ['that open and never close', '<div'],
  ['of styles without an end', '<style>'],
  ['of quotes in no element', '<div gmail_'],
])('an e-mail of 200 kB of tags %s keeps nobody waiting, and SAIR before it is heard', (_, tag) => {
  const read = htmlOnly(`<p>SAIR</p>${tag.repeat(200_000 / tag.length)}`);
  expect(typeof read === 'string' ? read : read.text.split('\n')[0]).toBe('SAIR');
});

test('a sender of 200 kB is read no further than a sender reaches', () => {
  const read = inboundEmail(raw(`From: <${'a@'.repeat(100_000)}`, '', 'SAIR'), 'k', null);
  expect(read).toMatchObject({ text: 'SAIR' });
});

test('styles and scripts of a mail program are no words of theirs', () => {
  const html =
    '<head><title>x</title></head><style>p{}</style><p>Quero <b>parar</b></p><script>x</script >fim<DIV class="a gmail_quote">SAIR</DIV>';
  expect(htmlOnly(html)).toMatchObject({ text: 'Quero parar\nfim' });
});

test('a subject of their own is what they say, by which mail programs unsubscribe', () => {
  const read = inboundEmail(raw(...HEAD, 'Subject: unsubscribe', '', ''), 'k', null);
  expect(read).toMatchObject({ text: 'unsubscribe' });
});

test('of an e-mail that brings a paper and no word the team is told that there is one', () => {
  const read = inboundEmail(
    raw(
      ...HEAD,
      'Subject: Re: Loja Aurora',
      'Content-Type: multipart/mixed; boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/plain',
      '',
      '',
      '--b1',
      'Content-Type: application/pdf',
      'Content-Disposition: attachment; filename="comprovante.pdf"',
      '',
      'JVBERi0',
      '--b1--',
    ),
    'k',
    null,
  );
  expect(read).toMatchObject({ text: '[anexo]' });
});

test.each([
  'Auto-Submitted: auto-generated',
  'Precedence: junk',
  'List-Id: <x>',
  'Return-Path: <>',
  'Content-Type: multipart/report; boundary=x',
])('%s: nobody wrote it', (header) => {
  expect(inboundEmail(raw(...HEAD, header, '', 'SAIR'), 'k', null)).toBe('automatic');
});

test('any bytes are an e-mail or none, and never an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isHeaded) => {
      const whole = isHeaded ? raw(...HEAD, text) : raw(text);
      const read = inboundEmail(whole, 'k', null);
      expect(typeof read === 'string' || read.text.isWellFormed()).toBe(true);
    }),
  );
  expect(inboundEmail('', 'k', null)).toBe('no-sender');
});

test('whoever proves a domain of his own is not believed to be the person whose address he writes beside it', () => {
  const proved = sesHeaders({ results: 'amazonses.com; dmarc=pass header.from=evil.example;' });
  const written = (from: string) =>
    inboundEmail(raw(...proved, `From: ${from}`, '', 'SAIR'), 'k', null);
  expect(written('"Maria <maria@example.com>" <x@evil.example>')).toMatchObject({
    from: 'x@evil.example',
    doubt: null,
  });
  expect(written('Maria <maria@example.com>, X <x@evil.example>')).toMatchObject({
    doubt: 'sender-unproved',
  });
});
