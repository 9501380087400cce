import type { BreachExample, Tampering } from './tampering.ts';
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
];
