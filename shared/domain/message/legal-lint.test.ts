import { expect, test } from 'vitest';
import { legalFindings } from './legal-lint.ts';
import { neutralSample, sampleFacts } from './sample-facts.ts';

const confirmedSample = sampleFacts('regua-step')[1] ?? neutralSample;

/** What the lint says of an SMS with these words around what every SMS must have. */
const findings = (words: string, facts = confirmedSample) =>
  legalFindings(
    { channel: 'sms', text: `${facts.credor.nome_curto}: ${words} ${facts.link} SAIR no link` },
    facts,
  )
    .map(({ detail }) => detail)
    .filter((detail) => !detail.includes('passa de um SMS'));

test.each([
  'Seu pagamento de R$ 120,50 vence amanhã.',
  'O pagamento de 10/03 está em aberto. Podemos ajudar?',
  'Se foi esquecimento, dá para resolver agora mesmo com Pix.',
  'Imprevistos acontecem. Conte para a gente o que cabe no seu mês.',
  'O valor de hoje inclui multa e juros do contrato. Veja o cálculo.',
  'Já pagou? Desconsidere esta mensagem, e obrigado!',
  'Discorda do valor? Responda e a gente revê com você.',
  'Parcele em até 6 vezes. Negocie como fica melhor para você.',
  'Esta é a nossa última mensagem sobre este assunto.',
  'Recebemos seu pagamento. Obrigado!',
  'Seu boleto está disponível na página.',
  'Nossa equipe atende de segunda a sexta, das 9h às 18h.',
])('the debtor may be told: %s', (words) => {
  expect(findings(words)).toEqual([]);
});

test.each([
  ['Pague ou entraremos com ação judicial.', 'ameaça de processo'],
  ['Tomaremos as medidas cabíveis.', 'ameaça de processo'],
  ['Seu caso irá para o oficial de justiça e haverá penhora.', 'ameaça de processo'],
  ['Podemos pedir o bloqueio de sua conta.', 'ameaça de processo'],
  ['Não pagar é crime.', 'como crime'],
  ['A polícia será avisada.', 'como crime'],
  ['Seu nome será negativado no Serasa.', 'negativação'],
  ['Evite ficar com o nome sujo.', 'negativação'],
  ['O título irá a protesto em cartório.', 'negativação'],
  ['Não seja caloteiro.', 'ridículo'],
  ['Que vergonha, Maria.', 'ridículo'],
  ['Sr. devedor, honre seus compromissos.', 'ridículo'],
  ['CLIENTE INADIMPLENTE', 'ridículo'],
  ['Regularize sob pena de sanções.', 'pressiona'],
  ['Última chance!', 'pressiona'],
  ['Pague imediatamente.', 'pressiona'],
  ['Pague já, caso contrário sofrerá as consequências.', 'pressiona'],
  ['Vamos avisar o seu chefe.', 'outras pessoas'],
  ['Sua família ficará sabendo.', 'outras pessoas'],
  ['Vamos publicar nas redes sociais.', 'outras pessoas'],
  ['PAGUE!!!', 'grita'],
])('the debtor may not be told: %s', (words, reason) => {
  expect(findings(words).join('\n')).toContain(reason);
});

test.each([
  'Seu pagamento vence amanhã.',
  'Valor: R$ 120,50.',
  'São 120,50 hoje.',
  'Faltam 120 reais.',
  'Você tem uma dívida conosco.',
  'Há uma pendência em seu nome.',
  'Sua fatura chegou.',
  'Sua parcela está em atraso.',
  'Vamos negociar?',
  'Faça um acordo.',
  'Use o Pix.',
])('a stranger at the debtor’s number may not read: %s', (words) => {
  expect(findings(words, neutralSample).join('\n')).toContain('revela a dívida');
});

test.each([
  'temos um recado para você:',
  'gostaríamos de falar com você:',
  'há uma mensagem segura esperando por você:',
  'confirme sua identidade para ler:',
  'atendemos das 9h às 18h:',
])('a stranger at the debtor’s number may read: %s', (words) => {
  expect(findings(words, neutralSample)).toEqual([]);
});

test('a credor whose own name speaks of debts may still sign', () => {
  const facts = {
    ...neutralSample,
    credor: { ...neutralSample.credor, nome_curto: 'PAGUE BEM' },
  };
  expect(findings('temos um recado para você:', facts)).toEqual([]);
});
