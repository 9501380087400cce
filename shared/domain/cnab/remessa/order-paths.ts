/** Where in an order, or in the account, the value of a bank's field comes from. */
const PATHS: Readonly<Record<string, string>> = {
  nossoNumero: 'titulo.nossoNumero',
  nossoNumeroDv: 'titulo.nossoNumeroDigit',
  numeroDocumento: 'titulo.documentNumber',
  usoEmpresa: 'titulo.companyUse',
  valorTitulo: 'titulo.amount',
  multaValor: 'titulo.fineBps',
  jurosValorTaxa: 'titulo.interestBpsMonth',
  protestoPrazo: 'titulo.protestAfterDays',
  inscricaoNumero: 'titulo.payer.taxId',
  uf: 'titulo.payer.uf',
  abatimento: 'rebate',
  agencia: 'agency',
  conta: 'account',
  convenio: 'agreement',
  numeroCarteira: 'carteira',
  variacaoCarteira: 'carteiraVariation',
  nsa: 'sequence',
};

export const pathOf = (field: string): string => PATHS[field] ?? field;
