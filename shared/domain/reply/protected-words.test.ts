import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { tellsToRest } from './rest-on-word.ts';
import { understandReply } from './understand-reply.ts';

const told = (text: string) => understandReply(text, localDate('2026-03-17'));

test.each([
  ['sou a viúva', 'alguem-morreu'],
  ['sou viúva dele', 'alguem-morreu'],
  ['era meu finado marido', 'alguem-morreu'],
  ['ele já é finado', 'alguem-morreu'],
  ['o finado João', 'alguem-morreu'],
  ['ele não está mais aqui, tá com Deus', 'alguem-morreu'],
  ['meu pai não está mais vivo', 'alguem-morreu'],
  ['ele partiu pra junto do Senhor', 'alguem-morreu'],
  ['meu marido foi assassinado', 'alguem-morreu'],
  ['ele perdeu a vida', 'alguem-morreu'],
  ['meu marido se foi', 'alguem-morreu'],
  ['meu esposo descansou', 'alguem-morreu'],
  ['vou me matar', 'risco-de-vida'],
  ['quero morrer, me liga', 'risco-de-vida'],
  ['não aguento mais viver', 'risco-de-vida'],
  ['quero tirar minha própria vida', 'risco-de-vida'],
  ['sou interditado', 'nao-decide-por-si'],
  ['sou a curadora dele', 'nao-decide-por-si'],
  ['ela está em coma', 'nao-decide-por-si'],
  ['sou criança', 'menor-de-idade'],
  ['eu tenho 15', 'menor-de-idade'],
  ['meu filho tem 12 anos e esse celular é dele', 'menor-de-idade'],
  ['minha mãe faleceo ontem', 'alguem-morreu'],
  ['ele falesceu', 'alguem-morreu'],
  ['o dono desse numero moreu', 'alguem-morreu'],
  ['estou internado no hospital', 'doenca-grave'],
  ['tô com câncer, não tenho como pagar', 'doenca-grave'],
  ['minha esposa está fazendo quimioterapia', 'doenca-grave'],
  ['tive um AVC', 'doenca-grave'],
  ['meu pai teve um infarto', 'doenca-grave'],
  ['estou acamada', 'doenca-grave'],
  ['tô pensando em fazer besteira', 'risco-de-vida'],
  ['não vejo mais saída', 'risco-de-vida'],
  ['minha vó tem Alzheimer', 'nao-decide-por-si'],
  ['tô na justiça contra vocês', 'justica'],
  ['já ganhei na justiça essa causa', 'justica'],
  ['tenho um processo contra a loja', 'justica'],
  ['vou depositar em juízo', 'justica'],
  ['esse celular é do meu filho menor', 'menor-de-idade'],
])('“%s” lets every ladder rest by the rule %s', (text, rule) => {
  expect(tellsToRest(told(text))).toBe(true);
  expect(told(text).reasons.map((reason) => reason.rule)).toContain(rule);
});

test('who leaves and speaks of ending their life is read by a person, too', () => {
  expect(told('parem, quero morrer')).toMatchObject({ intent: 'opt-out', saysMore: true });
});

test.each([
  'eu tenho 15 reais',
  'meu filho tem 12 anos e não posso pagar',
  'não aguento mais viver com essa cobrança',
  'o prazo se foi',
  'tenho 10 dias',
  'hoje só tenho 15',
  'me mato de trabalhar e não dá',
  'pago depois de finados',
  'tô no hospital trabalhando, me liga depois',
  'trabalho em hospital',
  'meu plano de saúde é caro',
  'sou enfermeira',
  'fiz besteira e perdi o boleto',
  'não vejo o boleto',
  'ganhei um desconto',
  'minha mulher se foi embora de casa',
])('“%s” tells of nothing that lets ladders rest', (text) => {
  expect(tellsToRest(told(text))).toBe(false);
});
