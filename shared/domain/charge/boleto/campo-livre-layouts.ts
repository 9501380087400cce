import type { CHECK_DIGITS } from './check-digits.ts';

/** The numbers that a bank puts in its campo livre. */
export type CampoLivreField =
  | 'agencia'
  | 'beneficiario'
  | 'carteira'
  | 'cliente'
  | 'conta'
  | 'convenio'
  | 'cooperativa'
  | 'iof'
  | 'modalidade'
  | 'nossoNumero'
  | 'parcela'
  | 'posto'
  | 'seuNumero'
  | 'tipo'
  | 'valorExpresso';

/** A piece of a number: some digits of a field, fixed characters, or a check digit over other pieces. */
export type Piece =
  | { readonly field: CampoLivreField; readonly from: number; readonly length: number }
  | { readonly fixed: string }
  | {
      readonly check: keyof typeof CHECK_DIGITS;
      /** `before` stands for all that was written so far. */
      readonly over: readonly Piece[] | 'before';
    };

export type CampoLivreLayout = {
  readonly bank: string;
  /** The carteiras that are written so; where absent, any that no other layout of the bank claims. */
  readonly carteiras?: readonly string[];
  readonly campoLivre: readonly Piece[];
  /** How the nosso número stands on paper, with its check digit. */
  readonly nossoNumero: readonly Piece[];
};

const digits = (field: CampoLivreField, length: number, from = 0): Piece => {
  return { field, from, length };
};
const fixed = (text: string): Piece => ({ fixed: text });
const check = (rule: keyof typeof CHECK_DIGITS, over: readonly Piece[] | 'before'): Piece => {
  return { check: rule, over };
};

const ITAU_ACCOUNT = [digits('agencia', 4), digits('conta', 5)];
const ITAU_NUMBER = [digits('carteira', 3), digits('nossoNumero', 8)];
const itauShown = (over: readonly Piece[]): readonly Piece[] => [
  digits('carteira', 3),
  fixed('/'),
  digits('nossoNumero', 8),
  fixed('-'),
  check('mod10', over),
];
const itauByAccount = (over: readonly Piece[]) => ({
  bank: '341',
  campoLivre: [
    ...ITAU_NUMBER,
    check('mod10', over),
    ...ITAU_ACCOUNT,
    check('mod10', ITAU_ACCOUNT),
    fixed('000'),
  ],
  nossoNumero: itauShown(over),
});

const BRADESCO_NUMBER = [digits('carteira', 2), digits('nossoNumero', 11)];

const bbByAccount = (convenioLength: number, nossoNumeroLength: number): CampoLivreLayout => {
  const number = [digits('convenio', convenioLength), digits('nossoNumero', nossoNumeroLength)];
  return {
    bank: '001',
    campoLivre: [...number, digits('agencia', 4), digits('conta', 8), digits('carteira', 2)],
    nossoNumero: [...number, fixed('-'), check('mod11-bb', number)],
  };
};

const SANTANDER_NUMBER = [digits('nossoNumero', 12)];

const CAIXA_NUMBER = [digits('nossoNumero', 17)];

const SICREDI_BENEFICIARIO = [
  digits('cooperativa', 4),
  digits('posto', 2),
  digits('beneficiario', 5),
];
const SICREDI_CHECK = check('mod11-digit', [...SICREDI_BENEFICIARIO, digits('nossoNumero', 8)]);

const SICOOB_CHECK = check('mod11-sicoob', [
  digits('cooperativa', 4),
  fixed('000'),
  digits('beneficiario', 7),
  digits('nossoNumero', 7),
]);

/**
 * The 25 digits of each bank, piece by piece (manuals: Itaú CNAB 400, Jul/2021; Bradesco, Ago/2015; Banco do Brasil,
 * Jan/2016; Santander, Jan/2017; Caixa SIGCB, 2020; Sicredi; Sicoob). Who issues through a gateway needs none of this:
 * the gateway's bank writes them.
 */
export const CAMPO_LIVRE_LAYOUTS = {
  itau: itauByAccount([...ITAU_ACCOUNT, ...ITAU_NUMBER]),
  'itau-without-account': {
    ...itauByAccount(ITAU_NUMBER),
    carteiras: ['126', '131', '146', '150', '168'],
  },
  'itau-own-number': {
    bank: '341',
    carteiras: ['107', '122', '142', '143', '196', '198'],
    campoLivre: [
      ...ITAU_NUMBER,
      digits('seuNumero', 7),
      digits('cliente', 5),
      check('mod10', 'before'),
      fixed('0'),
    ],
    nossoNumero: itauShown([...ITAU_ACCOUNT, ...ITAU_NUMBER]),
  },
  bradesco: {
    bank: '237',
    campoLivre: [digits('agencia', 4), ...BRADESCO_NUMBER, digits('conta', 7), fixed('0')],
    nossoNumero: [
      digits('carteira', 2),
      fixed('/'),
      digits('nossoNumero', 11),
      fixed('-'),
      check('mod11-bradesco', BRADESCO_NUMBER),
    ],
  },
  'bb-convenio-7': {
    bank: '001',
    campoLivre: [
      fixed('000000'),
      digits('convenio', 7),
      digits('nossoNumero', 10),
      digits('carteira', 2),
    ],
    nossoNumero: [digits('convenio', 7), digits('nossoNumero', 10)],
  },
  'bb-convenio-6': bbByAccount(6, 5),
  'bb-convenio-4': bbByAccount(4, 7),
  /** Only for carteiras 16 and 18, which are not written here. */
  'bb-number-17': {
    bank: '001',
    campoLivre: [digits('convenio', 6), digits('nossoNumero', 17), fixed('21')],
    nossoNumero: [digits('nossoNumero', 17)],
  },
  santander: {
    bank: '033',
    campoLivre: [
      fixed('9'),
      digits('beneficiario', 7),
      ...SANTANDER_NUMBER,
      check('mod11-digit', SANTANDER_NUMBER),
      digits('iof', 1),
      digits('carteira', 3),
    ],
    nossoNumero: [...SANTANDER_NUMBER, fixed('-'), check('mod11-digit', SANTANDER_NUMBER)],
  },
  caixa: {
    bank: '104',
    campoLivre: [
      digits('beneficiario', 6),
      check('mod11-digit', 'before'),
      digits('nossoNumero', 3, 2),
      digits('nossoNumero', 1, 0),
      digits('nossoNumero', 3, 5),
      digits('nossoNumero', 1, 1),
      digits('nossoNumero', 9, 8),
      check('mod11-digit', 'before'),
    ],
    nossoNumero: [...CAIXA_NUMBER, fixed('-'), check('mod11-digit', CAIXA_NUMBER)],
  },
  sicredi: {
    bank: '748',
    campoLivre: [
      digits('tipo', 1),
      digits('carteira', 1),
      digits('nossoNumero', 8),
      SICREDI_CHECK,
      ...SICREDI_BENEFICIARIO,
      digits('valorExpresso', 1),
      fixed('0'),
      check('mod11-digit', 'before'),
    ],
    nossoNumero: [
      digits('nossoNumero', 2),
      fixed('/'),
      digits('nossoNumero', 6, 2),
      fixed('-'),
      SICREDI_CHECK,
    ],
  },
  sicoob: {
    bank: '756',
    campoLivre: [
      digits('carteira', 1),
      digits('cooperativa', 4),
      digits('modalidade', 2),
      digits('beneficiario', 7),
      digits('nossoNumero', 7),
      SICOOB_CHECK,
      digits('parcela', 3),
    ],
    nossoNumero: [digits('nossoNumero', 7), fixed('-'), SICOOB_CHECK],
  },
} as const satisfies Readonly<Record<string, CampoLivreLayout>>;

export type CampoLivreLayoutId = keyof typeof CAMPO_LIVRE_LAYOUTS;
