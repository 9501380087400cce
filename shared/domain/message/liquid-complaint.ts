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
    /^\[\s*\{.*"invalid_type"/s,
    'um filtro recebeu outra coisa do que escreve; use reais só com dinheiro, e data e dia_mes só com dias',
  ],
];

/** Liquid's error in words for whoever writes: what stands there, and what to do. The line is null where it names none. */
export function liquidComplaint(error: unknown): {
  readonly detail: string;
  readonly line: number | null;
} {
  const message = error instanceof Error ? error.message : '';
  const line = /line:(\d+)/.exec(message)?.[1];
  const known = COMPLAINTS.find(([said]) => said.test(message));
  const piece = known?.[0].exec(message)?.[1] ?? '';
  const detail = known
    ? known[1].replace('$1', () => piece)
    : message.replace(/, line:\d+, col:\d+$/, '');
  return { detail, line: line === undefined ? null : Number(line) };
}
