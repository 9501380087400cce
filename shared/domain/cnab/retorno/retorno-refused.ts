/** A whole file that is not taken: where it shows, and why, in pt-BR for whoever sent it. */
export class RetornoRefused extends Error {
  override readonly name = 'RetornoRefused';
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  readonly reason: string;

  constructor(line: number, column: number, reason: string) {
    super(`linha ${line}, coluna ${column}: ${reason}`);
    this.line = line;
    this.column = column;
    this.reason = reason;
  }
}
