import type { GateReason } from '#shared/domain/gate/reason.ts';
import type { SkipReason, WaitReason } from '#shared/domain/history/entries/contact.ts';

/** Why contacts were held, in the two or three words that fit beside a bar. */
const LABELS: Readonly<Record<GateReason | WaitReason | SkipReason, string>> = {
  deceased: 'Pessoa falecida',
  minor: 'Pessoa menor de idade',
  paid: 'Já pagou',
  'in-agreement': 'Em acordo',
  prescribed: 'Dívida prescrita',
  hardship: 'Superendividada',
  'debt-changed': 'Dívida mudou',
  disputed: 'Em contestação',
  'opted-out': 'Não quer receber',
  'channel-off': 'WhatsApp desligado',
  'text-resting': 'Modelo parado pela Meta',
  'no-consent': 'Sem consentimento',
  'contact-unusable': 'Contato não serve',
  'contact-unconfirmed': 'Contato não confirmado',
  'answer-late': 'Resposta tardia',
  'switched-off': 'Envios interrompidos',
  'daily-cap': 'Limite do dia',
  'weekly-cap': 'Limite da semana',
  'monthly-cap': 'Limite do mês',
  'minimum-interval': 'Mensagem muito recente',
  'payment-clearing': 'Pagamento a caminho',
  'payment-unmatched': 'Dinheiro a conciliar',
  'recent-payment': 'Pagou há pouco',
  'recent-conversation': 'Falou com a equipe',
  promised: 'Prometeu pagar',
  'asked-later': 'Pediu ligação mais tarde',
  'channel-busy': 'Canal ocupado',
  'better-hour': 'Hora melhor mais tarde',
  'usual-day': 'Costuma pagar até o dia',
  'outside-hours': 'Fora do horário',
  holiday: 'Domingo ou feriado',
  missed: 'Dia do passo já passou',
  merged: 'Outra mensagem fala por ele',
  jumped: 'A régua foi adiante',
  'condition-not-met': 'Condição não atendida',
  paused: 'Régua em pausa',
  'in-pause': 'Caiu em uma pausa',
  overridden: 'Exceção da equipe',
  'left-out': 'Exceção da carteira',
  'no-offer': 'Sem oferta',
  holdout: 'Grupo de controle',
  'other-registration': 'Outro cadastro da pessoa',
  stopped: 'Régua encerrada',
  'no-contact': 'Sem contato',
  'nothing-to-list': 'Nada a registrar',
  'not-worth-its-price': 'Não vale o preço',
  'budget-used-up': 'Verba do canal usada',
};

const isLabelled = (reason: string): reason is keyof typeof LABELS => Object.hasOwn(LABELS, reason);

/** A reason that no longer exists may still be counted; it shows its own name. */
export const reasonLabel = (reason: string): string =>
  isLabelled(reason) ? LABELS[reason] : reason;
