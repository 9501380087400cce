import { expect, test } from 'vitest';
import { channelWords } from './channel-words.ts';

test.each([
  ['Message has been accepted by phone carrier', 'a operadora aceitou a mensagem'],
  ['Phone carrier has blocked this message.', 'a operadora bloqueou a mensagem'],
  ['DELIVERED', 'entregue'],
  ['TEXT_TTL_EXPIRED', 'o prazo para entregar acabou'],
  ['NO_ANSWER', 'ninguém atendeu'],
  ['Permanent/NoEmail', 'o endereço não existe'],
  ['Transient/MailboxFull', 'a caixa está cheia'],
  ['read', 'lida'],
  ['131026 Message undeliverable', 'este telefone não tem WhatsApp, ou não recebe estas mensagens'],
])('the team reads "%s" in Portuguese, and the channel’s own words beside it', (own, said) => {
  expect(channelWords(own)).toBe(`${said} (“${own}”)`);
});

test.each([
  'Carrier says hello',
  'delivered, cobrada pela Meta como marketing',
  'interrompida entre a decisão e a resposta do canal',
  'constructor',
])('what nobody knows is told as it is: %s', (own) => {
  expect(channelWords(own)).toBe(own);
});
