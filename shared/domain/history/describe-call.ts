import { DISPOSITION_WORDS } from '#shared/domain/call/disposition.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import type { Description } from './description.ts';
import type { FactOf } from './entry.ts';
import { momentText } from './words.ts';

type CallFact = FactOf<
  | 'work-claimed'
  | 'work-released'
  | 'callback-asked'
  | 'call-placed'
  | 'call-dialled'
  | 'call-failed'
  | 'call-uncertain'
  | 'call-answered'
  | 'call-ended'
  | 'call-recorded'
  | 'call-disposed'
>;

const ASKED: Readonly<Record<FactOf<'callback-asked'>['via'], string>> = {
  portal: 'Pela página.',
  reply: 'Em resposta a uma mensagem.',
  operator: 'À equipe.',
};

/** Work on a debtor, and calls, as the team reads them. */
export function describeCall(fact: CallFact, zone: Zone): Description {
  switch (fact.type) {
    case 'work-claimed':
      return {
        kind: 'decisao',
        title: 'Atendimento assumido',
        why: [`Ninguém mais atende a pessoa até ${momentText(fact.until, zone)}.`],
      };
    case 'work-released':
      return { kind: 'decisao', title: 'Atendimento devolvido à fila', why: [] };
    case 'callback-asked':
      return {
        kind: 'contato',
        title: `Pediu para ser chamado a partir de ${momentText(fact.from, zone)}`,
        why: [
          ...(fact.until ? [`Depois de ${momentText(fact.until, zone)} é tarde.`] : []),
          ASKED[fact.via],
        ],
      };
    case 'call-placed':
      return {
        kind: 'contato',
        title: fact.via === 'connect' ? 'Ligação pedida à central' : 'Ligação feita à mão',
        why: [
          fact.asked ? 'A pessoa pediu para ser chamada.' : 'A porta de envio permitiu a ligação.',
        ],
      };
    case 'call-dialled':
      return { kind: 'contato', title: 'A central começou a discar', why: [] };
    case 'call-failed':
      return { kind: 'retido', title: 'A central recusou a ligação', why: [fact.detail] };
    case 'call-uncertain':
      return { kind: 'contato', title: 'Não se sabe se a ligação saiu', why: [fact.detail] };
    case 'call-answered':
      return {
        kind: 'contato',
        title: `Ligação atendida em ${momentText(fact.answeredAt, zone)}`,
        why: [],
      };
    case 'call-ended':
      return {
        kind: 'contato',
        title:
          fact.seconds > 0 ? `Ligação de ${durationText(fact.seconds)}` : 'Ligação sem resposta',
        why: [`Terminou em ${momentText(fact.endedAt, zone)}.`],
      };
    case 'call-recorded':
      return { kind: 'contato', title: 'Gravação da ligação guardada', why: [fact.recording] };
    case 'call-disposed':
      return {
        kind: 'contato',
        title: `Resultado da ligação: ${DISPOSITION_WORDS[fact.disposition]}`,
        why: [],
      };
  }
}

const durationText = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
