import { type DebtorFlag, FLAG_NAMES } from '#shared/domain/debtor/flag.ts';
import { LANGUAGE_NAMES } from '#shared/domain/values/language.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import type { Description } from './description.ts';
import type { FactOf } from './entry.ts';
import { momentText } from './words.ts';

const EFFECTS: Readonly<Record<DebtorFlag, string>> = {
  deceased: 'Nada mais é enviado a ela, nem recibos, e nada dela fica negativado ou protestado.',
  minor: 'Nada mais é enviado a ela, nem recibos, e nada dela fica negativado ou protestado.',
  hardship:
    'A cobrança automática para, e nenhuma negativação ou protesto começa; a equipe trata com a pessoa (Lei 14.181/2021).',
};

const WAYS: Readonly<Record<FactOf<'right-person-reached'>['via'], string>> = {
  phone: 'Por telefone.',
  reply: 'Em resposta a uma mensagem.',
  'in-person': 'Pessoalmente.',
};

type PersonFact = FactOf<
  | 'debtor-flagged'
  | 'debtor-unflagged'
  | 'language-chosen'
  | 'name-corrected'
  | 'right-person-reached'
  | 'dossier-issued'
>;

const toldText = (toldBy: FactOf<'language-chosen'>['toldBy']): string => {
  if (toldBy === 'debtor') return 'A própria pessoa escolheu.';
  return toldBy === 'team' ? 'A pessoa pediu à equipe.' : 'Veio no cadastro do credor.';
};

/** What the team came to know of the person, that it spoke with them, and what it took out about them. */
export function describePerson(fact: PersonFact, zone: Zone): Description {
  switch (fact.type) {
    case 'debtor-flagged':
      return {
        kind: 'decisao',
        title: `Pessoa marcada: ${FLAG_NAMES[fact.flag].toLowerCase()}`,
        why: [EFFECTS[fact.flag], ...(fact.noteId ? ['A evidência está na ficha da pessoa.'] : [])],
      };
    case 'debtor-unflagged':
      return {
        kind: 'decisao',
        title: `Marca retirada: ${FLAG_NAMES[fact.flag].toLowerCase()}`,
        why: ['O que estava parado por causa dela volta a andar.'],
      };
    case 'language-chosen':
      return {
        kind: 'decisao',
        title: `Idioma das mensagens: ${LANGUAGE_NAMES[fact.language]}`,
        why: [toldText(fact.toldBy), 'Textos que não existem neste idioma seguem em português.'],
      };
    case 'name-corrected':
      return {
        kind: 'cadastro',
        title: 'Nome corrigido',
        why: [
          'A pessoa tem direito ao nome certo (LGPD art. 18, III).',
          ...(fact.noteId ? ['O que mostra o nome certo está guardado à parte.'] : []),
        ],
      };
    case 'right-person-reached':
      return {
        kind: 'contato',
        title: `A equipe falou com a própria pessoa em ${momentText(fact.spokeAt, zone)}`,
        why: [
          WAYS[fact.via],
          'Ninguém cobra dela durante o descanso que a política de contato dá.',
        ],
      };
    case 'dossier-issued':
      return {
        kind: 'decisao',
        title: `Dossiê emitido, linhas ${fact.from} a ${fact.through}`,
        why: [
          `SHA-256 do conteúdo: ${fact.contentHash}.`,
          'Traz dados pessoais: quem o emitiu responde pelo uso que fizer dele (LGPD art. 6, X).',
        ],
      };
  }
}
