import { formatDate } from '#shared/domain/values/local-date.ts';
import type { Description } from './description.ts';
import type { FactOf } from './entry.ts';

/** That a person was asked to look at a score, and what they found. */
export function describeReview(
  fact: FactOf<'score-review-requested'> | FactOf<'score-review-answered'>,
): Description {
  if (fact.type === 'score-review-requested') {
    return {
      kind: 'decisao',
      title: `Pediu que uma pessoa revise o score ${fact.value}`,
      why: [
        fact.via === 'portal' ? 'Pedido feito no portal.' : 'Pedido registrado pela equipe.',
        `Modelo ${fact.model}. A equipe responde até ${formatDate(fact.dueOn)} (LGPD, art. 20).`,
        'O pedido não muda a nota.',
      ],
    };
  }
  const found = {
    kept: 'Uma pessoa conferiu os dados e as razões, e a nota fica.',
    reassessed: `Uma pessoa conferiu, e a nota foi calculada de novo com o que se sabe agora.${stillCounts(fact)}`,
    decided: `Uma pessoa conferiu e decidiu: vale ao menos ${fact.decided ?? ''}, no lugar da nota da máquina enquanto ela for menor, até o caso se encerrar.`,
  };
  return {
    kind: 'decisao',
    title: 'Revisão do score respondida',
    why: [found[fact.outcome], ...(fact.noteId ? ['A resposta está na ficha da pessoa.'] : [])],
  };
}

/** Asking for a review makes nothing worse, so what counted before may go on counting. */
function stillCounts({ held, decided }: FactOf<'score-review-answered'>): string {
  if (held) {
    const after =
      decided === undefined
        ? ''
        : ` Depois disso vale ao menos ${decided}, que uma pessoa já tinha decidido.`;
    return ` Deu ${held.over}, e revisar não baixa a nota: continua valendo ${held.value}, até que outra coisa a mude.${after}`;
  }
  return decided === undefined
    ? ''
    : ` Revisar não baixa a nota: continua valendo ao menos ${decided}, que uma pessoa já tinha decidido.`;
}
