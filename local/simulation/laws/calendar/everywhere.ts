/** Every state, and the two corners of the country whose clocks are not their state's. */
export const EVERYWHERE: readonly string[] = [
  ...'AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO'.split(' '),
  'AM.Tabatinga',
  'PE.Fernando de Noronha',
];
