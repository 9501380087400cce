/** A boleto that the bank took from a remessa, as its columns tell of it, for as long as somebody may pay it there. */
export type BankHolding = {
  readonly nossoNumero: string;
  /** The credor's number of the debt. */
  readonly contract: string;
  /** Centavos. */
  readonly amount: number;
  /** yyyy-mm-dd. */
  readonly dueDate: string;
  /** Epoch milliseconds; null while it may be paid. */
  readonly from: number;
  readonly until: number | null;
};

/** What a bank has in its books by the files that came to it, whatever whoever wrote them means to have sent. */
export class BankBook {
  readonly #held: BankHolding[] = [];

  get holdings(): readonly BankHolding[] {
    return this.#held;
  }

  /** Does what a file of 240 columns asks for, the whole of it at once. @param at epoch milliseconds */
  take(file: string, at: number): void {
    const asked = file.split('\r\n').filter((line) => line[13] === 'P');
    for (const line of asked) if (movementOf(line) === '02') this.end(numberOf(line), at);
    for (const line of asked) if (movementOf(line) === '01') this.#held.push(entryOf(line, at));
  }

  /** Paid, refused or written off: nobody can pay it from now on. */
  end(nossoNumero: string, at: number): void {
    const index = this.#held.findIndex(
      (one) => one.nossoNumero === nossoNumero && one.until === null,
    );
    const found = this.#held[index];
    if (found) this.#held[index] = { ...found, until: at };
  }
}

/** Columns of segment P as Bradesco prints them in its manual, counted from 1. */
const columns = (line: string, from: number, to: number): string => line.slice(from - 1, to).trim();

const movementOf = (line: string): string => columns(line, 16, 17);
const numberOf = (line: string): string => String(Number(columns(line, 46, 56)));

const entryOf = (line: string, at: number): BankHolding => {
  const due = columns(line, 78, 85);
  return {
    nossoNumero: numberOf(line),
    contract: columns(line, 63, 77),
    amount: Number(columns(line, 86, 100)),
    dueDate: `${due.slice(4)}-${due.slice(2, 4)}-${due.slice(0, 2)}`,
    from: at,
    until: null,
  };
};
