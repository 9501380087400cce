/** How banks stand at the head of a boleto: with the digit that follows their number, and the name that people know. */
const BANKS: Readonly<Record<string, readonly [digit: string, name: string]>> = {
  '001': ['9', 'Banco do Brasil'],
  '033': ['7', 'Santander'],
  '041': ['8', 'Banrisul'],
  '085': ['1', 'Ailos'],
  '104': ['0', 'Caixa'],
  '136': ['8', 'Unicred'],
  '237': ['2', 'Bradesco'],
  '341': ['7', 'Itaú'],
  '422': ['7', 'Safra'],
  '707': ['2', 'Daycoval'],
  '748': ['X', 'Sicredi'],
  '756': ['0', 'Sicoob'],
};

/**
 * What a boleto prints of its bank: `341-7` and `Itaú`; of one that is not in our table the bare number.
 *
 * @param bank the three digits of the barcode
 */
export function bankOnPaper(bank: string): { readonly code: string; readonly name: string } {
  const known = BANKS[bank];
  return known === undefined
    ? { code: bank, name: `Banco ${bank}` }
    : { code: `${bank}-${known[0]}`, name: known[1] };
}
