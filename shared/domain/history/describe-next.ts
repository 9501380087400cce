import type { NextAlarm, NoAlarmReason } from '#shared/domain/debtor/alarm.ts';
import { momentText } from './words.ts';

const NOTHING: Readonly<Record<NoAlarmReason, string>> = {
  'nothing-owed': 'Nada agendado: não há dívida em aberto.',
  disputed: 'Nada agendado: a cobrança está em contestação e espera por uma pessoa da equipe.',
  stopped: 'Nada agendado: a equipe encerrou a régua, até alguém retomar.',
  prescribed: 'Nada agendado: o que está em aberto prescreveu e não pode mais ser cobrado.',
  'ladder-finished': 'Nada agendado: a régua chegou ao fim.',
  unreachable: 'Nada agendado: não há contato que possa ser usado.',
  deceased: 'Nada agendado: a pessoa faleceu.',
  minor: 'Nada agendado: a pessoa é menor de idade.',
  hardship: 'Nada agendado: a pessoa está superendividada, e a equipe trata com ela.',
};

/** What happens next to a debtor and when, on their own clock; or why nothing does. In pt-BR. */
export function describeNext(next: NextAlarm): string {
  switch (next.kind) {
    case 'regua-step':
      return `Próxima ação: passo ${next.stepId} ${next.agreementId ? 'do acordo' : 'da régua'}, ${momentText(next.at, next.zone)}.`;
    case 'held-receipt':
      return `Próxima ação: agradecer o pagamento, ${momentText(next.at, next.zone)}.`;
    case 'agreement-grace':
      return `Próxima ação: ver se o acordo foi pago até o fim da tolerância, ${momentText(next.at, next.zone)}.`;
    case 'promise-due':
      return `Próxima ação: ver se a promessa foi cumprida, ${momentText(next.at, next.zone)}.`;
    case 'listing':
      return `Próxima ação: cuidar do registro da dívida (negativação ou protesto), ${momentText(next.at, next.zone)}.`;
    case 'none':
      return NOTHING[next.because];
  }
}
