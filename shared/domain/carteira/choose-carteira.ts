import { holds } from '#shared/domain/rule/rule.ts';
import type { Carteiras, Membership } from './carteira.ts';
import type { CarteiraFacts } from './facts.ts';

export const chooseCarteira = (
  { carteiras, otherwise }: Carteiras,
  facts: CarteiraFacts,
): Membership => carteiras.find(({ rule }) => holds(rule, facts)) ?? otherwise;
