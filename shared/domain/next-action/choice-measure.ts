import type { Measure } from '#shared/domain/experiment/study.ts';
import { HORIZON_DAYS } from '#shared/domain/score/outcome.ts';
import { centavos } from '#shared/domain/values/money.ts';

/** What is measured of a case to compare the ways of choosing: the thirty days that the propensity speaks of, and R$ 2.000,00 at most, so that no single payment decides. */
export const CHOICE_MEASURE: Measure = { days: HORIZON_DAYS, capAmount: centavos(200_000) };
