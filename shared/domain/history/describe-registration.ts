import { DISPUTE_MOTIVE_TEXTS } from '#shared/domain/case/dispute.ts';
import { BASIS_TEXTS } from '#shared/domain/debtor/basis-texts.ts';
import type { ContactKind } from '#shared/domain/debtor/contact.ts';
import { WITHDRAWAL_TEXTS } from '#shared/domain/debt/withdrawal.ts';
import { type KnownPlace, placesToHeed } from '#shared/domain/debtor/place.ts';
import { sourceText } from '#shared/domain/debtor/source-text.ts';
import { chancePercentOf } from '#shared/domain/score/chance.ts';
import type { CollectionScore } from '#shared/domain/score/score.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import type { Description } from './description.ts';
import { describeArm } from './describe-arm.ts';
import { contractLines, termsLines } from './describe-terms.ts';
import type { FactOf } from './entry.ts';
import { LOOKED_UP_TEXTS } from './looked-up-texts.ts';
import { dueAgainLine } from './words.ts';

const CONTACT_KINDS: Readonly<Record<ContactKind, string>> = {
  email: 'E-mail',
  mobile: 'Celular',
  landline: 'Telefone fixo',
};

type RegistrationFact = FactOf<
  | 'debtor-registered'
  | 'contact-added'
  | 'contacts-looked-up'
  | 'whatsapp-consented'
  | 'address-noted'
  | 'place-noted'
  | 'debt-imported'
  | 'debt-corrected'
  | 'debt-withdrawn'
  | 'debt-returned'
  | 'case-opened'
  | 'arm-assigned'
  | 'case-assessed'
  | 'case-disputed'
  | 'dispute-closed'
  | 'case-settled'
  | 'case-reopened'
  | 'case-regua-moved'
>;

/** Who the debtor is, what they owe, and where their cases stand. */
export function describeRegistration(fact: RegistrationFact): Description {
  switch (fact.type) {
    case 'debtor-registered':
      return {
        kind: 'cadastro',
        title: `Cadastro criado a partir do ${fact.documentKind.toUpperCase()}`,
        why: [
          `Origem: ${sourceText(fact.source)}.`,
          fact.uf ? `Horário local de ${fact.uf} (${fact.zone}).` : `Horário local: ${fact.zone}.`,
        ],
      };
    case 'contact-added':
      return {
        kind: 'cadastro',
        title: `${CONTACT_KINDS[fact.kind]} acrescentado`,
        why: [
          `Origem: ${sourceText(fact.source)}.`,
          `Base legal: ${BASIS_TEXTS[fact.basis]}.`,
          `Confiança ${fact.confidence} de 100.`,
        ],
      };
    case 'contacts-looked-up':
      return {
        kind: 'cadastro',
        title: `Contatos consultados em ${fact.provider}`,
        why: [
          LOOKED_UP_TEXTS[fact.outcome],
          ...(fact.status === undefined ? [] : [`Status da resposta: ${fact.status}.`]),
          `Custo: ${formatReais(fact.price)}.`,
          ...(fact.refused > 0
            ? [
                `Ficaram de fora, sem base legal ou sem necessidade: ${fact.refused} (LGPD art. 6 e 7).`,
              ]
            : []),
        ],
      };
    case 'whatsapp-consented':
      return {
        kind: 'decisao',
        title: 'Consentiu em receber WhatsApp',
        why: [
          `Em ${formatDate(fact.givenOn)}. Origem: ${sourceText(fact.source)}.`,
          `Base legal: ${BASIS_TEXTS[fact.basis]}.`,
        ],
      };
    case 'address-noted':
      return {
        kind: 'cadastro',
        title: 'Endereço informado',
        why: [
          `Origem: ${sourceText(fact.source)}.`,
          `Base legal: ${BASIS_TEXTS[fact.basis]}.`,
          ...(fact.zone ? [`Horário local da cidade: ${fact.zone}.`] : []),
        ],
      };
    case 'place-noted': {
      const [, ...others] = placesToHeed(fact);
      return {
        kind: 'cadastro',
        title: `Estado informado: ${fact.uf}`,
        why: [
          ...fact.places.map(placeLine),
          `Horário local: ${fact.zone}.`,
          ...(others.length > 0
            ? [
                `Também vale o horário de ${others.map(({ uf, zone }) => `${uf} (${zone})`).join(', ')}, até que uma só fonte fale.`,
              ]
            : []),
        ],
      };
    }
    case 'debt-imported':
      return {
        kind: 'cadastro',
        title: `Dívida ${fact.externalId} importada: ${formatReais(fact.principal)}`,
        why: [
          `${fact.description || 'Sem descrição'}, vencimento ${formatDate(fact.dueDate)}.`,
          ...contractLines(fact.terms),
          ...termsLines(fact.terms),
        ],
      };
    case 'debt-corrected':
      return {
        kind: 'cadastro',
        title: `Dívida corrigida: ${formatReais(fact.principal)}`,
        why: [
          `${fact.description || 'Sem descrição'}, vencimento ${formatDate(fact.dueDate)}.`,
          ...contractLines(fact.terms),
          ...dueAgainLine('corrigiu', fact.dueAgain),
        ],
      };
    case 'debt-withdrawn':
      return {
        kind: 'cadastro',
        title: 'Dívida retirada da cobrança',
        why: [`Porque ${WITHDRAWAL_TEXTS[fact.because]}.`],
      };
    case 'debt-returned':
      return {
        kind: 'cadastro',
        title: 'Dívida de volta à cobrança',
        why: ['O credor a mandou de novo, ou a retirada foi desfeita.'],
      };
    case 'case-opened':
      return {
        kind: 'cadastro',
        title: `Entrou na régua ${fact.regua.reguaId} (versão ${fact.regua.version})`,
        why: [`Pela carteira ${fact.carteiraId}.`],
      };
    case 'arm-assigned':
      return describeArm(fact);
    case 'case-assessed':
      return {
        kind: 'decisao',
        title: `${fact.score ? `Score ${fact.score.value} de 1000` : 'Sem score'}, carteira ${fact.carteiraId}`,
        why: fact.score ? scoreReasons(fact.score) : ['Tudo o que deve a este credor prescreveu.'],
      };
    case 'case-disputed':
      return {
        kind: 'decisao',
        title: 'Cobrança contestada: a régua parou',
        why: [`Motivo: ${DISPUTE_MOTIVE_TEXTS[fact.motive]}.`],
      };
    case 'dispute-closed':
      return {
        kind: 'decisao',
        title: `Contestação encerrada: ${fact.outcome === 'upheld' ? 'procedente' : 'improcedente'}`,
        why: [
          fact.outcome === 'upheld'
            ? 'A equipe deu razão ao devedor.'
            : 'A equipe manteve a cobrança, e a régua volta a andar.',
        ],
      };
    case 'case-settled':
      return {
        kind: 'dinheiro',
        title: 'Caso encerrado: nada mais a pagar',
        why: ['Não há dívida em aberto com este credor, e a régua parou.'],
      };
    case 'case-regua-moved':
      return {
        kind: 'decisao',
        title: `Passou para a versão ${fact.to.version} da régua ${fact.to.reguaId}`,
        why: [
          `Estava na versão ${fact.from.version}${fact.from.reguaId === fact.to.reguaId ? '' : ` da régua ${fact.from.reguaId}`}; passos já feitos não se repetem.`,
          ...(fact.carteiraId
            ? [`É a régua de todos os casos da carteira ${fact.carteiraId}.`]
            : []),
          ...(fact.passed.length > 0
            ? [
                `Passos da nova versão cujo dia já passou e que não saem: ${fact.passed.join(', ')}.`,
              ]
            : []),
        ],
      };
    case 'case-reopened':
      return {
        kind: 'decisao',
        title: 'Caso reaberto',
        why: ['Voltou a haver dívida em aberto com este credor.'],
      };
  }
}

const PLACE_BASES: Readonly<Record<KnownPlace['by'], string>> = {
  uf: 'pela UF',
  cep: 'pelo CEP',
  ddd: 'pelo DDD do telefone',
};

const placeLine = ({ uf, by, source }: KnownPlace): string =>
  `${uf} ${PLACE_BASES[by]}. Origem: ${sourceText(source)}.`;

function chanceText(score: CollectionScore): string {
  const percent = chancePercentOf(score);
  return percent === null
    ? `Sem calibração: só a ordem vale (modelo ${score.model}).`
    : `Chance de pagar em 30 dias: ${percent}% (modelo ${score.model}).`;
}

/** Heaviest reasons first, each with its weight in points. */
const scoreReasons = (score: CollectionScore): readonly string[] => [
  chanceText(score),
  ...(score.decided === undefined
    ? []
    : [`Decidido por uma pessoa em revisão: vale ao menos ${score.decided}.`]),
  ...(score.held === undefined || score.decided !== undefined
    ? []
    : [`Vale ${score.held}, a nota de antes da revisão, que não baixa a nota.`]),
  ...(score.drawn === undefined || score.decided !== undefined
    ? []
    : [
        `Grupo de controle: carteira, passos e lugar na fila vão pelo número sorteado ${score.drawn}.`,
      ]),
  ...score.reasons
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map(({ text, points }) => `${text} (${signed(points)})`),
];

const signed = (points: number): string =>
  `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2).replace('.', ',')}`;
