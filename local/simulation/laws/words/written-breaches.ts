import { emailed } from '#local/simulation/laws/examples/made-up-words.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';
import { WRITTEN_LAWS } from './written-laws.ts';

const [WRITTEN = ''] = WRITTEN_LAWS.map(({ name }) => name);

/** As if a message that left had said something else. */
const saying = (change: (text: string) => string) => (the: Tampering) => {
  const left = the.message();
  const other = { ...left, text: change(left.text ?? '') };
  return { outbox: the.evidence.outbox.map((one) => (one === left ? other : one)) };
};

export const WRITTEN_BREACHES: readonly BreachExample[] = [
  [
    WRITTEN,
    'a message threatens',
    saying((text) => `${text} Último aviso antes da penhora.`),
    /says "penhora"/,
  ],
  [
    WRITTEN,
    'a message is of nobody',
    saying((text) => text.replaceAll(/CNPJ \S+/g, '')),
    /who writes/,
  ],
  [
    WRITTEN,
    'a message has no way out',
    saying((text) => text.replaceAll('/u/', '/p/')),
    /how to stop it/,
  ],
  [
    WRITTEN,
    'the HTML of an e-mail threatens',
    (the) =>
      emailed(the, ({ html = '' }) => ({
        html: html.replace('</h1>', ', sua dívida é crime</h1>'),
      })),
    /the html of email says "crime"/,
  ],
  [
    WRITTEN,
    'a subject threatens',
    (the) => emailed(the, () => ({ subject: 'Última chance antes da penhora' })),
    /the subject of email says "/,
  ],
  [
    WRITTEN,
    'the HTML of an e-mail is of nobody',
    (the) => emailed(the, ({ html = '' }) => ({ html: html.replaceAll(/CNPJ [\d./-]+/g, '') })),
    /the html of email does not say who writes/,
  ],
  [
    WRITTEN,
    'the HTML of an e-mail has no way out',
    (the) => emailed(the, ({ html = '' }) => ({ html: html.replaceAll('/u/', '/p/') })),
    /the html of email does not say how to stop it/,
  ],
  [
    WRITTEN,
    'the HTML of an e-mail leads out of another',
    (the) =>
      emailed(the, ({ html = '' }) => ({
        html: html.replace(/\/u\/[\w-]{22}/, `/u/${'x'.repeat(22)}`),
      })),
    /the html of email does not say how to stop it/,
  ],
];
