import { DOCUMENT_TEXTS, JOIN_GROUND_TEXTS } from '#shared/domain/debtor/join.ts';
import { LIKENESS_TEXTS } from '#shared/domain/debtor/same-person.ts';
import type { Description } from './description.ts';
import type { FactOf } from './entry.ts';

type JoinFact = FactOf<'registration-joined' | 'registration-parted' | 'registration-told-apart'>;

/** That another registration is, or is not, of the same person. Which one it is stands on the person's page. */
export function describeJoin(fact: JoinFact): Description {
  switch (fact.type) {
    case 'registration-joined':
      return {
        kind: 'cadastro',
        title: 'Ligado a outro cadastro da mesma pessoa',
        why: [
          `${JOIN_GROUND_TEXTS[fact.ground]}.`,
          ...(fact.signs.length > 0
            ? [`Em comum: ${fact.signs.map((sign) => LIKENESS_TEXTS[sign]).join(', ')}.`]
            : []),
          ...(fact.ground === 'sole-trader' ? [] : [DOCUMENT_TEXTS[fact.ownDocument ?? 'unknown']]),
          'A partir daqui a pessoa conta uma vez só: limites, descadastros e o que a protege valem para os dois, e um só cadastro fala com ela de cada vez.',
          ...(fact.noteId ? ['O que mostra isso está na ficha da pessoa.'] : []),
        ],
      };
    case 'registration-parted':
      return {
        kind: 'cadastro',
        title: 'Ligação com outro cadastro desfeita',
        why: ['Cada cadastro volta a contar por si, com a história que sempre teve.'],
      };
    case 'registration-told-apart':
      return {
        kind: 'cadastro',
        title: 'Conferido: um cadastro parecido é de outra pessoa',
        why: ['O par não aparece mais entre os cadastros parecidos.'],
      };
  }
}
