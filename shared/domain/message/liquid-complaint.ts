import { LiquidError } from 'liquidjs';

/** What a text asks for and may not have; its message, in pt-BR, says what to do. */
export class TextRefused extends Error {
  override readonly name = 'TextRefused';
}

/** What Liquid says of a text that it cannot read or fill, and what to do about it. `$1` is the piece that it names. */
const COMPLAINTS: readonly (readonly [said: RegExp, detail: string])[] = [
  [/^tag (\{%.*?%\}) not closed/s, '$1 ficou aberto; feche-o, como {% if %} com {% endif %}'],
  [/^output "(.*?)" not closed/s, '"$1" ficou aberto; feche-o com }}'],
  [
    /^undefined filter: (\S+?),/,
    'o filtro "$1" não existe; para dinheiro use reais, para dias data ou dia_mes',
  ],
  [
    /^tag "(.*?)" not found/,
    'a instrução "$1" não existe, ou fecha o que não foi aberto; use if, unless, case, for, assign ou comment',
  ],
  [/^illegal tag: (\{%.*?%\})/s, '$1 está incompleto; confira o que falta nele'],
  [
    /^undefined variable: (\S+?),/,
    'a palavra "$1" não existe aqui; confira a lista de palavras dos textos',
  ],
  [
    /^memory alloc limit exceeded/,
    'o texto junta palavras demais na memória; escreva menos vezes a mesma coisa, e tire laços de dentro de laços',
  ],
  [/^parse length limit exceeded/, 'o texto é longo demais; escreva até 40.000 caracteres'],
  [
    /^invalid value expression: (.*?)(?:, line|$)/s,
    'não dá para ler o valor em "$1"; confira o que falta',
  ],
  [/^unexpected token (.*?), value expected/s, 'falta um valor antes de $1'],
  [
    /^unexpected character (.*?)(?:, line|$)/s,
    '$1 está a mais, ou falta um | ou uma vírgula antes',
  ],
  [/^expected "\|" before filter/, 'falta um | antes do filtro'],
  [/^expected filter name/, 'falta o nome do filtro depois do |'],
  [/^expected variable name/, 'falta o nome da palavra depois de assign'],
  [/^expected "="/, 'falta o = de assign, como {% assign dia = 10 %}'],
  [/^illegal (?:liquid )?tag syntax/, 'falta o nome da instrução, como if em {% if confirmado %}'],
  [/^(?:unexpected elsif after else|duplicated else)/, 'depois de {% else %} só vem o fim do if'],
  [/^\[ not closed/, 'um [ ficou aberto; feche-o com ]'],
  [/^(?:unbalanced parentheses|invalid range syntax)/, 'um intervalo se escreve como (1..3)'],
  [
    /^\[\s*\{.*"code"/s,
    'um filtro recebeu outra coisa do que escreve; use reais só com dinheiro, e data e dia_mes só com dias',
  ],
];

/** Liquid's error in words for whoever writes: what stands there, and what to do. The line is null where it names none. */
export function liquidComplaint(error: unknown): {
  readonly detail: string;
  readonly line: number | null;
} {
  const message = error instanceof Error ? error.message : '';
  const isOfLiquid = LiquidError.is(error) && !(error.originalError instanceof TextRefused);
  const line = /line:(\d+)/.exec(message)?.[1];
  const known = COMPLAINTS.find(([said]) => said.test(message));
  const piece = known?.[0].exec(message)?.[1] ?? '';
  const detail = known
    ? known[1].replace('$1', () => piece)
    : isOfLiquid
      ? 'não dá para ler o que está escrito aqui; confira chaves, aspas, filtros e vírgulas'
      : message.replace(/, line:\d+(?:, col:\d+)?$/, '');
  return { detail, line: line === undefined ? null : Number(line) };
}
