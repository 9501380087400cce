import type { CarteiraId } from '#shared/domain/values/ids.ts';
import { type Centavos, sumCentavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { type Coverage, type CoveredChannel, isReached, isUsable } from './coverage.ts';

/** One case as the report counts it; without coverage where it was written before there was any. */
export type CoveredCase = {
  readonly carteiraId: CarteiraId;
  readonly principalOpen: Centavos;
  readonly coverage?: Coverage | undefined;
};

type ChannelCount = {
  readonly confirmed: number;
  readonly usable: number;
  readonly optedOut: number;
  readonly dead: number;
};

/** How well the people of a carteira can be reached, and what of its data is missing. */
export type CoverageLine = {
  readonly carteiraId: CarteiraId;
  readonly people: number;
  readonly reached: number;
  /** What is owed by those whom no message may reach, principal in centavos. */
  readonly outOfReach: Centavos;
  readonly email: ChannelCount;
  readonly sms: ChannelCount;
  /** Of those whom no message may reach: who has a landline, so that a person may call. */
  readonly onlyLandline: number;
  readonly withoutUf: number;
  readonly withoutAddress: number;
};

const NO_COUNT: ChannelCount = { confirmed: 0, usable: 0, optedOut: 0, dead: 0 };

export const emptyLine = (carteiraId: CarteiraId): CoverageLine => ({
  carteiraId,
  people: 0,
  reached: 0,
  outOfReach: ZERO_CENTAVOS,
  email: NO_COUNT,
  sms: NO_COUNT,
  onlyLandline: 0,
  withoutUf: 0,
  withoutAddress: 0,
});

/** A line with one more case. */
export function withCase(
  line: CoverageLine,
  { principalOpen, coverage }: CoveredCase,
): CoverageLine {
  if (coverage === undefined) return line;
  const reached = isReached(coverage);
  const outOfReach = reached ? line.outOfReach : sumCentavos([line.outOfReach, principalOpen]);
  return {
    ...line,
    people: line.people + 1,
    reached: line.reached + Number(reached),
    outOfReach,
    email: counted(line.email, coverage, 'email'),
    sms: counted(line.sms, coverage, 'sms'),
    onlyLandline: line.onlyLandline + Number(!reached && coverage.landline),
    withoutUf: line.withoutUf + Number(!coverage.hasUf),
    withoutAddress: line.withoutAddress + Number(!coverage.hasAddress),
  };
}

function counted(count: ChannelCount, coverage: Coverage, channel: CoveredChannel): ChannelCount {
  const own = coverage[channel];
  return {
    confirmed: count.confirmed + Number(own === 'confirmed'),
    usable: count.usable + Number(isUsable(own)),
    optedOut: count.optedOut + Number(own === 'opted-out'),
    dead: count.dead + Number(own === 'dead'),
  };
}
