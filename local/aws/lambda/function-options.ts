/** A function as it is deployed. */
export type FunctionOptions = {
  readonly name: string;
  /** The CommonJS bundle that exports `handler`. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
};
