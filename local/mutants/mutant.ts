/** A deliberate breakage of the product: a slip that a tired person could make, and that no compiler sees. */
export type Mutant = {
  /** Lower-case words joined by hyphens; says what goes wrong. */
  readonly name: string;
  /** What is no longer true once it is in, as the house would say it. */
  readonly law: string;
  /** The file that it breaks, from the root. */
  readonly file: string;
  /** Stands exactly once in the file, so that a change of the code which outdates the mutant is seen. */
  readonly find: string;
  readonly replace: string;
  /** The test files that should see it first, from the root. */
  readonly tests: readonly string[];
  /** Why no run of the simulator can see it, where none can: it is not sent out. */
  readonly onlyTests?: string;
};
