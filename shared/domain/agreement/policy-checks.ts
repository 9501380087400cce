import type * as z from 'zod';
import { dearerByScore, type PricedBand } from './dearer-by-score.ts';

type Band = PricedBand & { readonly cash: unknown };

type Policy = {
  readonly validityDays: number;
  readonly firstDueDays: number;
  readonly isFinancialInstitution?: boolean | undefined;
  readonly showsIof?: boolean | undefined;
  readonly bands: readonly Band[];
};

/** What an offer policy can get wrong as a whole; each message names the place, the value and the remedy, in pt-BR. */
export function checkOfferPolicy(policy: Policy, context: z.RefinementCtx): void {
  const { bands, validityDays, firstDueDays } = policy;
  if (firstDueDays < validityDays) {
    context.addIssue({
      code: 'custom',
      path: ['firstDueDays'],
      message: `o primeiro vencimento, no dia ${firstDueDays}, viria antes do fim da validade, no dia ${validityDays}; aumente-o`,
    });
  }
  if (policy.showsIof === true && policy.isFinancialInstitution !== true) {
    context.addIssue({
      code: 'custom',
      path: ['showsIof'],
      message:
        'só instituição financeira tem IOF em um parcelamento; desligue, ou diga que o credor é uma',
    });
  }
  for (const { band, rung, interestBps, than } of dearerByScore(bands)) {
    context.addIssue({
      code: 'custom',
      path: ['bands', band, 'parcels', rung, 'monthlyInterestBps'],
      message: `um score mais baixo pagaria ${interestBps} pontos-base ao mês por tantas parcelas quantas a faixa "${than.bandId}" dá por ${than.interestBps}; o score não encarece um acordo: baixe a taxa ou tire o score da faixa`,
    });
  }
  for (const [index, band] of bands.entries()) {
    const refuse = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: ['bands', index, ...path], message });

    if (bands.findIndex(({ bandId }) => bandId === band.bandId) < index) {
      refuse(['bandId'], `a faixa "${band.bandId}" aparece duas vezes; dê um código a cada uma`);
    }
    for (const field of ['daysLate', 'score', 'amount'] as const) {
      const range = band[field];
      if (range !== null && range.until !== null && range.until < range.from) {
        refuse([field, 'until'], `${range.until} vem antes de ${range.from}; troque os limites`);
      }
    }
    if (band.cash === null && band.parcels.length === 0) {
      refuse(
        ['parcels'],
        `a faixa "${band.bandId}" não oferece nada; dê um desconto à vista ou parcelas`,
      );
    }
    for (const [place, rung] of band.parcels.entries()) {
      const previous = band.parcels[place - 1];
      if (rung.until < rung.from) {
        refuse(['parcels', place, 'until'], `${rung.until} vem antes de ${rung.from}; troque-os`);
      }
      if (previous && rung.from <= previous.until) {
        refuse(
          ['parcels', place, 'from'],
          `${rung.from} parcelas já estão no degrau anterior, que vai até ${previous.until}; comece em ${previous.until + 1}`,
        );
      }
    }
  }
}
