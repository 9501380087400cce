import type { GateReason } from './reason.ts';

/** What the team reads in a debtor's timeline, in pt-BR. */
export const REASON_TEXTS: Readonly<Record<GateReason, string>> = {
  deceased: 'A pessoa faleceu: ninguém escreve a ela.',
  minor: 'A pessoa é menor de idade: ninguém cobra dela.',
  paid: 'Não há dívida em aberto com este credor.',
  'in-agreement':
    'A dívida está em um acordo em vigor: só as parcelas dele são lembradas, pela régua do acordo.',
  prescribed: 'O que está em aberto prescreveu: pode ser pago, mas não cobrado.',
  hardship:
    'A pessoa está superendividada (Lei 14.181/2021): a cobrança automática parou, e a equipe trata com ela.',
  'debt-changed': 'A dívida que a mensagem cobrava já não é a mais antiga em aberto.',
  disputed: 'A cobrança está em contestação.',
  stopped: 'A equipe encerrou a régua desta cobrança.',
  holdout:
    'Grupo de controle: a régua não escreve a esta pessoa, para que se saiba o que a régua traz.',
  'other-registration':
    'A pessoa tem outro cadastro, ligado a este, e é a régua dele que fala com ela agora.',
  'opted-out': 'A pessoa pediu para não receber mensagens por este canal.',
  'channel-off':
    'O canal está desligado na política de contato: nada sai por ele até que um admin o ligue.',
  'text-resting':
    'A Meta pausou, desativou ou recusou este modelo de WhatsApp: nada sai com ele até que ela o libere.',
  'no-consent':
    'A pessoa não consentiu em receber WhatsApp neste telefone; sem o sim dela nada é enviado.',
  'contact-unusable': 'O contato não serve: devolveu, reclamou, é de outra pessoa ou foi apagado.',
  'contact-unconfirmed': 'Não se sabe se o contato é da pessoa, e o texto fala da dívida.',
  'answer-late': 'A pessoa escreveu há mais de meia hora: confirmar agora só a incomodaria.',
  'switched-off':
    'A equipe interrompeu estes envios; a mensagem espera e segue quando a interrupção acabar.',
  'daily-cap': 'O limite de mensagens do dia foi atingido, somados todos os credores.',
  'weekly-cap': 'O limite de mensagens de sete dias foi atingido, somados todos os credores.',
  'monthly-cap': 'O limite de mensagens de trinta dias foi atingido, somados todos os credores.',
  'minimum-interval': 'A última mensagem ainda é muito recente.',
  'payment-clearing': 'Um pagamento está a caminho: o banco credita em até alguns dias úteis.',
  'payment-unmatched':
    'Chegou dinheiro sem cobrança que pode ser desta pessoa; a equipe está conferindo.',
  'recent-payment': 'A pessoa pagou há pouco a este credor.',
  'recent-conversation': 'A equipe falou há pouco com a própria pessoa.',
  promised: 'A pessoa prometeu pagar: ninguém cobra até o dia prometido e a sua tolerância.',
  'asked-later': 'A pessoa pediu para ser chamada mais tarde: ninguém liga antes.',
  paused: 'A régua está em pausa por decisão da equipe.',
  'outside-hours': 'Está fora do horário permitido onde a pessoa mora.',
  holiday: 'É domingo ou feriado onde a pessoa mora.',
  'channel-busy': 'O canal de envio não aceitou mensagens na hora; será tentado de novo.',
};
