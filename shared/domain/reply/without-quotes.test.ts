import { expect, test } from 'vitest';
import { withoutQuotes } from './without-quotes.ts';

test.each([
  [
    'the quoted message of Gmail',
    'Já paguei\n\nEm ter., 17 de mar. de 2026 às 10:00, Loja <a@b.br>\nescreveu:\n> SAIR',
  ],
  [
    'that of Gmail in one line',
    'Já paguei\nEm ter., 17 de mar. de 2026, Loja <a@b.br> escreveu:\nSAIR',
  ],
  [
    'that of Gmail in English',
    'Já paguei\n\nOn Tue, Mar 17, 2026 at 10:00 Loja <a@b.br> wrote:\n> SAIR',
  ],
  [
    'that of Outlook',
    'Já paguei\n________________________________\nDe: Loja\nEnviado: terça\nSAIR',
  ],
  ['that of old programs', 'Já paguei\r\n-----Mensagem original-----\r\nSAIR'],
  ['a signature', 'Já paguei\n-- \nMaria SAIR'],
  ['what a telephone adds', 'Já paguei\n\nEnviado do meu iPhone'],
  ['nothing', 'Já paguei'],
])('what somebody wrote is kept without %s', (_, text) => {
  expect(withoutQuotes(text)).toBe('Já paguei');
});

test('a sentence that begins like a quotation is none', () => {
  expect(withoutQuotes('Em breve eu pago\nabraço')).toBe('Em breve eu pago\nabraço');
});
