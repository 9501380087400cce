import type { StepChange } from '#shared/domain/carteira/step-exception.ts';
import { PAUSE_MOTIVE_WORDS } from '#shared/domain/case/pause.ts';
import { CHANNEL_NAMES } from '#shared/domain/message/channel.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import type { Description } from './description.ts';
import type { FactOf } from './entry.ts';
import { momentText } from './words.ts';

type LadderFact = FactOf<
  'ladder-paused' | 'ladder-resumed' | 'ladder-stopped' | 'step-overridden' | 'override-lifted'
>;

/** What the team decided about a ladder. */
export function describeLadder(fact: LadderFact, zone: Zone): Description {
  switch (fact.type) {
    case 'ladder-paused':
      return {
        kind: 'decisao',
        title: `Régua pausada até ${momentText(fact.until, zone)}`,
        why: [
          `${PAUSE_MOTIVE_WORDS[fact.motive]}.`,
          `Vale desde ${momentText(fact.from, zone)}; o que cairia nesse tempo não é mais devido.`,
        ],
      };
    case 'ladder-resumed':
      return {
        kind: 'decisao',
        title: 'Régua retomada',
        why: ['Segue do ponto em que os dias a deixaram.'],
      };
    case 'ladder-stopped':
      return {
        kind: 'decisao',
        title: 'Régua encerrada pela equipe',
        why: [`${PAUSE_MOTIVE_WORDS[fact.motive]}.`, 'Fica assim até alguém retomar.'],
      };
    case 'step-overridden':
      return {
        kind: 'decisao',
        title: `Exceção à régua: ${changeText(fact.change)}`,
        why: [
          `${PAUSE_MOTIVE_WORDS[fact.motive]}.`,
          fact.debtId ? 'Só enquanto a cobrança é desta dívida.' : 'Para toda a cobrança.',
        ],
      };
    case 'override-lifted':
      return { kind: 'decisao', title: 'Exceção à régua desfeita', why: [] };
  }
}

/** `não fazer o passo d-mais-3`. */
export function changeText(change: StepChange): string {
  const { stepId } = change;
  switch (change.kind) {
    case 'skip':
      return `não fazer o passo ${change.stepId}`;
    case 'channel': {
      const channel = CHANNEL_NAMES[change.channel];
      return stepId ? `o passo ${stepId} só por ${channel}` : `só por ${channel}`;
    }
    case 'no-channel': {
      const channel = CHANNEL_NAMES[change.channel];
      return stepId ? `o passo ${stepId} sem ${channel}` : `sem ${channel}`;
    }
    case 'messages': {
      const texts = change.messages.map(
        ({ channel, templateId }) => `${templateId} (${CHANNEL_NAMES[channel]})`,
      );
      return `o passo ${change.stepId} diz ${texts.join(', ou ')}`;
    }
    case 'shift': {
      const days = change.days === 1 ? '1 dia' : `${change.days} dias`;
      return stepId ? `${days} mais tarde a partir do passo ${stepId}` : `${days} mais tarde`;
    }
  }
}
