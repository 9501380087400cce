import { BEHAVIOUR_WORDS } from '#shared/domain/case/behaviour.ts';
import { WAY_NAMES } from '#shared/domain/gate/contact-way.ts';
import { REASON_TEXTS } from '#shared/domain/gate/reason-texts.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import type { Description } from './description.ts';
import type { SkipReason, WaitReason } from './entries/contact.ts';
import type { FactOf } from './entry.ts';
import { momentText } from './words.ts';

type Reason = FactOf<'step-skipped'>['reasons'][number];

const SKIP_TEXTS: Readonly<Record<SkipReason, string>> = {
  missed: 'O dia deste passo já passou, e a régua manda deixá-lo.',
  merged: 'Uma mensagem mais nova fala por este passo.',
  jumped: 'A espera anterior mandou seguir em um passo mais adiante.',
  'condition-not-met': 'A condição deste passo não era verdadeira quando ele venceu.',
  'in-pause': 'A régua estava em pausa nesse tempo: este passo não é devido.',
  overridden: 'A equipe decidiu que este passo não se faz para esta pessoa.',
  'left-out': 'A carteira em que a cobrança está não faz este passo.',
  'no-offer': 'A política de ofertas do credor não oferece nada para este caso hoje.',
  'no-contact': 'Não há contato que sirva para nenhum canal deste passo.',
  'nothing-to-list':
    'Nenhuma dívida pode ser registrada: já está, não alcança a política do credor ou há o que impeça.',
  'not-worth-its-price':
    'Nenhum contato aberto hoje vale o que custa, pelo que se espera receber com ele.',
  'budget-used-up':
    'A verba de cada canal aberto hoje já foi usada, com esta pessoa ou com todas no mês.',
};

const WAIT_TEXTS: Readonly<Record<WaitReason, string>> = {
  'better-hour':
    'Pelo que se aprendeu com pessoas como esta, outra parte do dia rende mais: a mensagem espera por ela.',
  'usual-day': 'A pessoa costuma pagar sozinha até esse dia: ninguém a lembra antes.',
};

const OPT_OUT_WAYS: Readonly<Record<FactOf<'opted-out'>['via'], string>> = {
  'list-unsubscribe': 'Pelo botão de descadastro do e-mail.',
  portal: 'Pelo portal do devedor.',
  reply: 'Por resposta à mensagem.',
  operator: 'Registrado por uma pessoa da equipe.',
  complaint: 'Marcou a mensagem como indesejada.',
};

const REPLANNED_WORDS: Readonly<Record<FactOf<'alarm-replanned'>['because'], string>> = {
  'case-changed': 'O caso mudou depois que a ação foi agendada.',
  'carteira-changed': 'As exceções da carteira mudaram, e um passo é devido antes.',
  'joined-changed': 'Outro cadastro da mesma pessoa ganhou algo que a protege.',
  forgotten: 'A conferência noturna encontrou o devedor sem a ação que deveria ter.',
};

/** Why a contact waits or never happens, as a sentence. */
export const reasonText = (reason: Reason): string => TEXTS[reason];

const TEXTS: Readonly<Record<Reason, string>> = { ...REASON_TEXTS, ...WAIT_TEXTS, ...SKIP_TEXTS };

type ContactFact = FactOf<
  | 'step-held'
  | 'step-skipped'
  | 'wait-ended'
  | 'carteira-moved'
  | 'alarm-replanned'
  | 'opted-out'
  | 'opted-in'
>;

/** What the régua wanted to do and what the debtor wants to hear. */
export function describeContact(fact: ContactFact, zone: Zone): Description {
  switch (fact.type) {
    case 'step-held':
      return {
        kind: 'retido',
        title: `Contato retido até ${momentText(fact.until, zone)}`,
        why: [
          ...fact.reasons.map(reasonText),
          `Passo ${fact.stepId} da régua${fact.byCarteira ? ', como a carteira o faz' : ''}.`,
        ],
      };
    case 'step-skipped':
      return {
        kind: 'retido',
        title: `Passo ${fact.stepId} não será feito`,
        why: [
          ...fact.reasons.map(reasonText),
          ...(fact.condition ? [`Condição: ${fact.condition}.`] : []),
        ],
      };
    case 'wait-ended':
      return {
        kind: 'decisao',
        title: fact.heard
          ? `Espera ${fact.stepId} encerrada: a pessoa ${BEHAVIOUR_WORDS[fact.heard]}`
          : `Espera ${fact.stepId} encerrada sem resposta`,
        why: [
          fact.jumpsTo
            ? `A régua segue no passo ${fact.jumpsTo}.`
            : 'A régua segue no próximo passo.',
        ],
      };
    case 'carteira-moved':
      return {
        kind: 'decisao',
        title: `Caso levado para a carteira ${fact.carteiraId}`,
        why: [`Pelo passo ${fact.stepId} da régua; fica nela até ser quitado.`],
      };
    case 'alarm-replanned':
      return {
        kind: 'decisao',
        title: 'Próxima ação recalculada',
        why: [REPLANNED_WORDS[fact.because]],
      };
    case 'opted-out':
      return {
        kind: 'decisao',
        title: `Não quer mais receber por ${WAY_NAMES[fact.channel]}`,
        why: [OPT_OUT_WAYS[fact.via]],
      };
    case 'opted-in':
      return {
        kind: 'decisao',
        title: `Voltou a aceitar ${WAY_NAMES[fact.channel]}`,
        why: [
          fact.via === 'portal'
            ? 'Pelo portal do devedor.'
            : 'Registrado por uma pessoa da equipe.',
        ],
      };
  }
}
