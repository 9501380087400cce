/** The counters of a stretch of days, summed by metric. */
export type Totals = ReadonlyMap<string, number>;

export type FigureLine = {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly unit: 'count' | 'centavos' | 'ratio';
  readonly formula: string;
};

const get = (totals: Totals, metric: string): number => totals.get(metric) ?? 0;
const sum = (totals: Totals, ...metrics: readonly string[]): number =>
  metrics.reduce((whole, metric) => whole + get(totals, metric), 0);
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Millionths of a real in a centavo. */
const MICROS_PER_CENTAVO = 10_000;

/** Centavos that came in and stayed: paid, less what went back or was charged back, plus chargebacks undone. */
export const recoveredIn = (totals: Totals): number =>
  get(totals, 'paid-amount') -
  get(totals, 'refunded-amount') -
  get(totals, 'charged-back-amount') +
  get(totals, 'reversed-amount');

/** The figures at the top of the overview, each with the sentence that says how it is computed. */
export function figuresOf(totals: Totals): readonly FigureLine[] {
  const recovered = recoveredIn(totals);
  const sent = sum(totals, 'sent-email', 'sent-sms');
  const cost = Math.round(get(totals, 'cost-micros') / MICROS_PER_CENTAVO);
  return [
    {
      key: 'recovered',
      label: 'Recuperado',
      value: recovered,
      unit: 'centavos',
      formula: 'Pagamentos aplicados menos devoluções e estornos que valem, no período.',
    },
    {
      key: 'payments',
      label: 'Pagamentos',
      value: get(totals, 'payments'),
      unit: 'count',
      formula: 'Pagamentos aplicados no período, inteiros ou parciais.',
    },
    {
      key: 'settled',
      label: 'Casos quitados',
      value: get(totals, 'cases-settled'),
      unit: 'count',
      formula: 'Casos (devedor e credor) que passaram a não dever nada, no período.',
    },
    {
      key: 'sent',
      label: 'Mensagens enviadas',
      value: sent,
      unit: 'count',
      formula: 'E-mails e SMS aceitos pelo canal, no período.',
    },
    {
      key: 'delivery-rate',
      label: 'Taxa de entrega',
      value: ratio(sum(totals, 'delivered-email', 'delivered-sms'), sent),
      unit: 'ratio',
      formula: 'Mensagens entregues ÷ mensagens enviadas, no período.',
    },
    {
      key: 'held',
      label: 'Contatos retidos',
      value: heldCount(totals),
      unit: 'count',
      formula: 'Vezes em que a régua quis falar e a porta de envio mandou esperar ou desistir.',
    },
    {
      key: 'identified',
      label: 'Identificados no portal',
      value: get(totals, 'identities-confirmed'),
      unit: 'count',
      formula: 'Vezes em que alguém abriu o link e comprovou ser o devedor.',
    },
    {
      key: 'agreements',
      label: 'Acordos assinados',
      value: get(totals, 'agreements'),
      unit: 'count',
      formula: 'Acordos assinados no portal ou pela equipe, no período.',
    },
    {
      key: 'agreement-breaks',
      label: 'Quebra de acordo',
      value: ratio(
        get(totals, 'agreements-broken'),
        sum(totals, 'agreements-broken', 'agreements-fulfilled'),
      ),
      unit: 'ratio',
      formula: 'Acordos quebrados ÷ acordos que terminaram, quebrados ou cumpridos, no período.',
    },
    {
      key: 'promises',
      label: 'Promessas',
      value: get(totals, 'promises'),
      unit: 'count',
      formula: 'Promessas de pagamento feitas no período; remarcar não conta de novo.',
    },
    {
      key: 'promises-kept',
      label: 'Promessas cumpridas',
      value: ratio(get(totals, 'promises-kept'), sum(totals, 'promises-kept', 'promises-broken')),
      unit: 'ratio',
      formula: 'Promessas cumpridas ÷ promessas que terminaram, cumpridas ou não, no período.',
    },
    {
      key: 'cost',
      label: 'Custo da cobrança',
      value: cost,
      unit: 'centavos',
      formula:
        'Partes enviadas × preço da tabela em vigor no dia de cada envio, mais o preço de cada consulta a provedores de contatos e de ' +
        'cada registro em órgãos de proteção ao crédito e cartórios.',
    },
    {
      key: 'cost-per-real',
      label: 'Custo por real recuperado',
      value: ratio(cost, recovered),
      unit: 'ratio',
      formula: 'Custo da cobrança ÷ recuperado, no período.',
    },
  ];
}

function heldCount(totals: Totals): number {
  return [...totals]
    .filter(([metric]) => metric.startsWith('held-') || metric.startsWith('withheld-'))
    .reduce((whole, [, count]) => whole + count, 0);
}

/** How often each reason held or withheld a contact, most frequent first. */
export function heldByReason(totals: Totals): readonly { reason: string; count: number }[] {
  const byReason = new Map<string, number>();
  for (const [metric, count] of totals) {
    const reason = /^(?:held|withheld)-(.+)$/.exec(metric)?.[1];
    if (reason) byReason.set(reason, (byReason.get(reason) ?? 0) + count);
  }
  return [...byReason]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count);
}

/** What became of the messages of one channel. */
export function channelFigures(totals: Totals, channel: string) {
  return {
    channel,
    sent: get(totals, `sent-${channel}`),
    delivered: get(totals, `delivered-${channel}`),
    opened: get(totals, `opened-${channel}`),
    failed: sum(totals, `bounced-${channel}`, `undelivered-${channel}`, `refused-${channel}`),
  };
}

/** Sums counters by metric. */
export function totalsOf(counters: Iterable<{ metric: string; amount: number }>): Totals {
  const totals = new Map<string, number>();
  for (const { metric, amount } of counters) totals.set(metric, (totals.get(metric) ?? 0) + amount);
  return totals;
}
