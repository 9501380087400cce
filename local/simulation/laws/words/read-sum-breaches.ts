import { listed } from '#local/simulation/laws/examples/made-up-words.ts';
import { READ_SUM_LAWS } from './read-sum-laws.ts';
import type { BreachExample } from '#local/simulation/laws/examples/tampering.ts';

const [READ = ''] = READ_SUM_LAWS.map(({ name }) => name);
const ROW = /<tr><td[^>]*>[^<]*<\/td><td[^>]*>[\d/]+<\/td><td[^>]*>R\$.*?<\/tr>/;

/** The law of the debts and sums that people read, broken. */
export const READ_SUM_BREACHES: readonly BreachExample[] = [
  [
    READ,
    'its text names another amount',
    (the) =>
      listed(the, ({ text = '' }) => ({ text: text.replace(/(R\$\s)([\d.,]+ hoje)/, '$19$2') })),
    /the text of email \S+ \(regua-step\) says/,
  ],
  [
    READ,
    'its HTML names another amount',
    (the) =>
      listed(the, ({ html = '' }) => ({ html: html.replace(/(>R\$\s)([\d.,]+<)/, '$19$2') })),
    /the html of email \S+ \(regua-step\) says/,
  ],
  [
    READ,
    'a debt is missing',
    (the) => listed(the, ({ html = '' }) => ({ html: html.replace(ROW, '') })),
    /says on \S+: (?:nothing|[^;]+), and not/,
  ],
  [
    READ,
    'a debt is named that nobody knows',
    (the) =>
      listed(the, ({ text = '' }) => ({
        text: text.replace(
          /^- .* hoje$/m,
          '$&\n- Outra compra, vencimento 01/02/2026: R$ 1,00 hoje',
        ),
      })),
    /Outra compra of 2026-02-01: 100/,
  ],
  [
    READ,
    'its subject names another day',
    (the) => listed(the, () => ({ subject: 'Seu pagamento de 31/12/2019 está em aberto' })),
    /the subject of .* says on \S+: 12-31/,
  ],
  [
    READ,
    'its subject names another sum',
    (the) => listed(the, () => ({ subject: 'Faltam R$ 0,07' })),
    /the subject of .* says on \S+: 7,/,
  ],
];
