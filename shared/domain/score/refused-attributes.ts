/**
 * What no score may weigh, with where that comes from. Lei 12.414/2011 art. 3 §3 and art. 7-A bind scores of people in the positive registry;
 * they are the standard for every score here. A name is refused when one of its words is among `words`, in the singular or plural, or
 * begins like one of `stems`.
 */
const REFUSED: readonly {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly because: string;
}[] = [
  {
    words: ['sex', 'sexo', 'male', 'homem', 'man', 'woman', 'men', 'women'],
    stems: ['sexual', 'gender', 'genero', 'female', 'femin', 'mascul', 'mulher'],
    because: 'sexo (Lei 12.414/2011, art. 3º, §3º, II e art. 7º-A, I)',
  },
  {
    words: ['race', 'raca', 'racial', 'colour', 'color', 'cor', 'pele', 'skin', 'branco', 'branca'],
    stems: [
      'ethnic',
      'etnia',
      'etnic',
      'indigen',
      'quilomb',
      'negro',
      'negra',
      'preto',
      'preta',
      'pardo',
      'parda',
      'cigan',
    ],
    because: 'origem social ou étnica (Lei 12.414/2011, art. 3º, §3º, II)',
  },
  {
    words: ['faith', 'crenca', 'party', 'partido', 'union', 'church', 'igreja'],
    stems: ['relig', 'sindica', 'politic', 'filosof', 'philosoph', 'evangel', 'catolic', 'umband'],
    because: 'convicção política, religiosa ou filosófica (Lei 12.414/2011, art. 3º, §3º, II)',
  },
  {
    words: ['health', 'saude', 'illness', 'doenca', 'gene', 'dna', 'pcd', 'cid'],
    stems: ['genetic', 'disab', 'deficien', 'gravid', 'gestant', 'pregnan', 'medic'],
    because: 'saúde ou informação genética (Lei 12.414/2011, art. 3º, §3º, II)',
  },
  {
    words: ['name', 'nome', 'email', 'mail', 'phone', 'fone', 'cpf', 'cnpj', 'rg', 'id', 'ip'],
    stems: ['firstname', 'lastname', 'surname', 'sobrenome', 'telefon', 'celular', 'document'],
    because: 'identifica a pessoa e serve de substituto para o que é proibido',
  },
  {
    words: ['pais', 'country'],
    stems: ['nation', 'nacional', 'natural', 'birthplace', 'immigra', 'imigra', 'estrangeir'],
    because: 'origem social (Lei 12.414/2011, art. 3º, §3º, II)',
  },
  {
    words: [
      'uf',
      'state',
      'estado',
      'city',
      'town',
      'zip',
      'cep',
      'ddd',
      'region',
      'regiao',
      'rua',
      'lat',
      'lng',
      'lon',
      'gps',
      'ibge',
    ],
    stems: [
      'cidade',
      'municip',
      'zipcode',
      'postal',
      'postcode',
      'areacode',
      'address',
      'endereco',
      'neighbourhood',
      'neighborhood',
      'bairro',
      'residen',
      'latitude',
      'longitude',
      'logradouro',
      'comarca',
      'geoloc',
    ],
    because: 'o lugar onde a pessoa mora, que serve de substituto para origem e renda',
  },
  {
    words: [],
    stems: ['escolar', 'educa', 'schooling', 'instrucao', 'grauinstru'],
    because: 'escolaridade, que serve de substituto para a origem social',
  },
  {
    words: ['voice', 'voz', 'face', 'facial', 'rosto'],
    stems: ['photo', 'foto', 'biometr', 'selfie'],
    because: 'dado biométrico (LGPD, art. 11)',
  },
  {
    words: ['age', 'idade', 'marital', 'civil', 'birth', 'casado', 'married', 'divorced'],
    stems: [
      'birthd',
      'birthy',
      'nasc',
      'dtnasc',
      'anonasc',
      'etari',
      'solteir',
      'divorc',
      'viuv',
      'widow',
    ],
    because: 'idade ou estado civil, que ficam de fora por padrão',
  },
  {
    words: ['wife', 'mae', 'pai', 'filho', 'filha', 'family', 'child', 'children'],
    stems: [
      'spouse',
      'husband',
      'conjug',
      'mother',
      'father',
      'parent',
      'relativ',
      'familia',
      'dependen',
      'neighbour',
      'neighbor',
      'vizinh',
      'thirdparty',
      'terceiro',
      'friend',
      'amigo',
    ],
    because: 'dado de outra pessoa (Lei 12.414/2011, art. 7º-A, II)',
  },
  {
    words: ['lgpd', 'sac', 'optout', 'opted', 'sued', 'rights'],
    stems: [
      'disput',
      'contest',
      'procon',
      'lawsuit',
      'litig',
      'processo',
      'judicial',
      'acoesjud',
      'optedout',
      'unsubscri',
      'descadastr',
      'complain',
      'reclam',
      'ouvidor',
      'ombuds',
      'advog',
      'lawyer',
      'consumidorgov',
      'review',
      'revis',
    ],
    because: 'exercício regular de um direito (Lei 12.414/2011, art. 7º-A, III)',
  },
];

/** What no score weighs, each with where that comes from, in pt-BR. */
export const NEVER_WEIGHED: readonly string[] = REFUSED.map(({ because }) => because);

/**
 * Why an attribute of this name may not be weighed, in pt-BR; null when it may. A net, not a proof: what a collection score looks at
 * is a closed list (`CaseFacts`), and this holds what somebody adds to it.
 *
 * @param name in any of the usual spellings: `sexo`, `customerAge`, `ZIP_CODE`, `faixaEtaria`
 */
export function refusedBecause(name: string): string | null {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const words = plain
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  const known = [...words, ...words.map((word, place) => word + (words[place + 1] ?? ''))];
  return REFUSED.find((refused) => known.some((word) => isRefused(word, refused)))?.because ?? null;
}

const isRefused = (
  word: string,
  { words, stems }: Pick<(typeof REFUSED)[number], 'words' | 'stems'>,
): boolean =>
  words.some((refused) => word === refused || word === `${refused}s`) ||
  stems.some((stem) => word.startsWith(stem));
