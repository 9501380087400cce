/** What a rule may ask about, and with what it may be compared. `label` is what people read, in pt-BR. */
export type FactSpec =
  | {
      readonly kind: 'number';
      readonly label: string;
      /** What the fact is at least, and at most; absent: anything. */
      readonly min?: number;
      readonly max?: number;
    }
  | { readonly kind: 'text'; readonly label: string }
  | { readonly kind: 'flag'; readonly label: string }
  | {
      readonly kind: 'choice';
      readonly label: string;
      readonly options: readonly string[];
      /** What people call it when none of the options is known, which a rule may then ask for as `null`. */
      readonly unknown?: string;
    };

/** The facts that the rules of one kind of document may ask about, by name. */
export type FactSpecs = Readonly<Record<string, FactSpec>>;

/** The type that a fact of a spec has when a rule is evaluated. Only a choice may be unknown. */
type ValueOf<Spec extends FactSpec> = Spec extends { readonly kind: 'number' }
  ? number
  : Spec extends { readonly kind: 'flag' }
    ? boolean
    : Spec extends { readonly kind: 'choice'; readonly options: readonly (infer Option)[] }
      ? Option | null
      : string;

/** A value for each fact of the list. */
export type FactsOf<Specs extends FactSpecs> = {
  readonly [Name in keyof Specs]: ValueOf<Specs[Name]>;
};
