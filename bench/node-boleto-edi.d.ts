/** The part of node-boleto 2.3 that reads retornos; it brings no types of its own. */
declare module 'node-boleto' {
  export const EdiParser: {
    parse(bank: 'bradesco', file: string): { readonly boletos: readonly object[] };
  };
}
