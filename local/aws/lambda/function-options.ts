/** A function as it is deployed. */
export type FunctionOptions = {
  readonly name: string;
  /** The CommonJS bundle that exports `handler`. */
  readonly file: string;
  /** The layer that holds what the bundle leaves out, if it is built so. */
  readonly layer?: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
};
