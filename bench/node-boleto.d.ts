/** The part of node-boleto 2.3 that is measured; it brings no types of its own. */
declare module 'node-boleto' {
  type Options = { valor: number; nosso_numero: string; readonly [option: string]: unknown };
  type Bank = {
    readonly barcodeData: (boleto: Boleto) => string;
    readonly linhaDigitavel: (barcode: string) => string;
  };
  export type Boleto = Options & { readonly bank: Bank };
  export const Boleto: new (options: Options) => Boleto;
}
