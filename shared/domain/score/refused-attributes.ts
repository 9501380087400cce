/**
 * What no score may weigh, with where that comes from. Lei 12.414/2011 art. 3 §3 and art. 7-A bind scores of people in the positive registry;
 * they are the standard for every score here. A name is refused when it has one of these words in it.
 */
const REFUSED: readonly { readonly words: readonly string[]; readonly because: string }[] = [
  {
    words: ['sex', 'sexo', 'gender', 'genero'],
    because: 'sexo (Lei 12.414/2011, art. 3º, §3º, II e art. 7º-A, I)',
  },
  {
    words: ['race', 'raca', 'ethnicity', 'etnia', 'colour', 'cor'],
    because: 'origem social ou étnica (Lei 12.414/2011, art. 3º, §3º, II)',
  },
  {
    words: ['religion', 'religiao', 'party', 'partido', 'union', 'sindicato'],
    because: 'convicção política, religiosa ou filosófica (Lei 12.414/2011, art. 3º, §3º, II)',
  },
  {
    words: ['health', 'saude', 'genetic', 'genetica', 'disability', 'deficiencia'],
    because: 'saúde ou informação genética (Lei 12.414/2011, art. 3º, §3º, II)',
  },
  {
    words: ['name', 'nome', 'email', 'phone', 'telefone', 'cpf', 'document', 'documento'],
    because: 'identifica a pessoa e serve de substituto para o que é proibido',
  },
  {
    words: ['nationality', 'nacionalidade', 'birthplace', 'naturalidade'],
    because: 'origem social (Lei 12.414/2011, art. 3º, §3º, II)',
  },
  {
    words: [
      'uf',
      'state',
      'estado',
      'city',
      'cidade',
      'zip',
      'cep',
      'ddd',
      'address',
      'endereco',
      'neighbourhood',
      'bairro',
    ],
    because: 'o lugar onde a pessoa mora, que serve de substituto para origem e renda',
  },
  {
    words: ['photo', 'foto', 'voice', 'voz', 'face', 'rosto'],
    because: 'dado biométrico (LGPD, art. 11)',
  },
  {
    words: ['age', 'idade', 'birthdate', 'nascimento', 'marital', 'civil'],
    because: 'idade ou estado civil, que ficam de fora por padrão',
  },
  {
    words: ['spouse', 'conjuge', 'relative', 'parente', 'neighbour', 'vizinho', 'thirdparty'],
    because: 'dado de outra pessoa (Lei 12.414/2011, art. 7º-A, II)',
  },
  {
    words: [
      'dispute',
      'contestacao',
      'procon',
      'lawsuit',
      'processo',
      'lgpd',
      'optout',
      'opted',
      'complaint',
      'reclamacao',
      'review',
      'revisao',
    ],
    because: 'exercício regular de um direito (Lei 12.414/2011, art. 7º-A, III)',
  },
];

/**
 * Why an attribute of this name may not be weighed, in pt-BR; null when it may.
 *
 * @param name in any of the usual spellings: `sexo`, `customerAge`, `ZIP_CODE`
 */
export function refusedBecause(name: string): string | null {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const words = plain
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const known = new Set([...words, words.join('')]);
  return REFUSED.find((refused) => refused.words.some((word) => known.has(word)))?.because ?? null;
}
