import type { CaseFacts } from './attributes.ts';

/** Points in log-odds of paying within 30 days, and the sentence that tells the debtor why. */
export type Points = { readonly points: number; readonly text: string };

type FactsOfType<T> = {
  readonly [Name in keyof CaseFacts]: CaseFacts[Name] extends T ? Name : never;
}[keyof CaseFacts];

/** Values below `below` and not below the bin before; the last bin is open. `unknown` is for facts without a value. */
type NumericCharacteristic = {
  readonly kind: 'numeric';
  readonly fact: FactsOfType<number | null>;
  readonly bins: readonly (Points & { readonly below: number })[];
  readonly unknown: Points;
};
type ChoiceCharacteristic = {
  readonly kind: 'choice';
  readonly fact: FactsOfType<string>;
  readonly points: Readonly<Record<string, Points>>;
};
export type Characteristic = NumericCharacteristic | ChoiceCharacteristic;
export type Card = {
  readonly model: string;
  readonly base: Points;
  readonly characteristics: readonly Characteristic[];
};
