import { expect, test } from 'vitest';
import { aRecord } from '#shared/testing/records.ts';
import { createReplyWorld, emailArrived } from '#shared/testing/reply-world.ts';
import { sesHeaders } from '#shared/testing/ses-headers.ts';

const OUT_OF_OFFICE = ['Auto-Submitted: auto-replied', 'Precedence: bulk', 'X-Autoreply: yes'];
const email = (
  text: string,
  headers: readonly string[] = [],
  { from = 'Maria <Maria@Example.com>', found = sesHeaders() } = {},
) =>
  [
    ...found,
    `From: ${from}`,
    'To: ola@lojaaurora.com.br',
    'Subject: Re: Sua parcela venceu',
    'Message-ID: <abc@mail.gmail.com>',
    ...headers,
    'Content-Type: text/plain; charset="UTF-8"',
    '',
    text,
  ].join('\r\n');

test('an e-mail is read without what it quotes, and kept as it was written', async () => {
  const { receive, emails, record } = await createReplyWorld(aRecord());
  emails.set(
    'replies/1',
    email(
      'Já paguei ontem.\r\n\r\nEm ter., 17 de mar. de 2026, Loja <a@b.br> escreveu:\r\n> Para não receber, SAIR',
    ),
  );
  expect(await receive(emailArrived('replies/1'))).toBe('reported-paid');
  emails.set('replies/2', emails.get('replies/1') ?? '');
  expect(await receive(emailArrived('replies/2'))).toBe('already-done');
  expect((await record()).debtor?.optedOut).toEqual([]);
});

test.each(OUT_OF_OFFICE)('an e-mail that says %s was written by nobody', async (header) => {
  const { receive, emails, facts } = await createReplyWorld(aRecord());
  emails.set('replies/1', email('Estou fora. SAIR', [header]));
  expect(await receive(emailArrived('replies/1'))).toBe('automatic');
  expect(await receive(emailArrived('replies/gone'))).toBe('file-gone');
  expect(await facts()).toEqual([]);
});

const FORGED = sesHeaders({
  results: 'amazonses.com; spf=pass; dkim=none; dmarc=fail header.from=example.com;',
});

test.each([
  ['no sender has proved', FORGED, 'remetente-nao-provado'],
  ['is spam', sesHeaders({ spam: 'FAIL' }), 'parece-spam'],
  ['has a virus', sesHeaders({ virus: 'FAIL' }), 'tem-virus'],
])(
  'of an e-mail that %s only SAIR is heard, and a person reads the rest',
  async (_, found, rule) => {
    const { receive, emails, record, waiting } = await createReplyWorld(aRecord());
    for (const [key, text] of [
      ['1', 'não sou eu'],
      ['2', 'pago sexta'],
      ['3', 'me liga'],
      ['4', 'não reconheço'],
    ] as const) {
      emails.set(key, email(text, [], { found }).replace('<abc@', `<${key}@`));
      expect(await receive(emailArrived(key))).toBe('waits');
    }
    const { contacts, promises, cases } = await record();
    expect(contacts.map(({ health }) => health)).toEqual(['untried', 'untried']);
    expect([promises, cases]).toMatchObject([[], [{ status: 'active' }]]);
    expect((await waiting())[0]).toMatchObject({ intent: 'person', reasons: [{ rule }, {}] });
    emails.set('5', email('SAIR', [], { found }).replace('<abc@', '<5@'));
    expect(await receive(emailArrived('5'))).toBe('opt-out');
    expect((await record()).debtor?.optedOut).toEqual(['email']);
  },
);
