import type { Me } from '#events/api/configuration.ts';

/** What people do in the console beyond looking, and who may: the API holds everybody to the same. */
const ALLOWED = {
  dispute: ['admin', 'gestor', 'operador'],
  'close-dispute': ['admin', 'gestor'],
  'rest-ladder': ['admin', 'gestor', 'operador'],
  'move-case': ['admin', 'gestor'],
  'opt-out': ['admin', 'gestor', 'operador'],
  work: ['admin', 'gestor', 'operador'],
  converse: ['admin', 'gestor', 'operador'],
  flag: ['admin', 'gestor', 'operador'],
  'lift-flag': ['admin', 'gestor'],
  'stop-contacts': ['admin', 'gestor'],
  'publish-contact-policy': ['admin'],
  'unlock-identity': ['admin', 'gestor'],
  'ask-listing': ['admin', 'gestor'],
  'end-listing': ['admin', 'gestor', 'operador'],
  'publish-listing-policy': ['admin', 'gestor'],
  import: ['admin', 'gestor'],
  'decide-debts': ['admin', 'gestor'],
  'look-up': ['admin', 'gestor', 'operador'],
  'export-changes': ['admin', 'gestor', 'auditor'],
  'publish-texts': ['admin', 'gestor'],
  'preview-texts': ['admin', 'gestor', 'operador'],
  'handle-replies': ['admin', 'gestor', 'operador'],
  'match-money': ['admin', 'gestor', 'operador'],
  'close-money': ['admin', 'gestor'],
  negotiate: ['admin', 'gestor', 'operador'],
  'decide-agreement': ['admin', 'gestor'],
  'publish-offers': ['admin', 'gestor'],
  'publish-next-action': ['admin', 'gestor'],
  'write-reguas': ['admin', 'gestor'],
  'publish-carteiras': ['admin', 'gestor'],
  'bank-files': ['admin', 'gestor'],
  'ask-review': ['admin', 'gestor', 'operador'],
  'answer-review': ['admin', 'gestor'],
  'publish-prices': ['admin'],
  'try-reguas': ['admin', 'gestor'],
} as const satisfies Readonly<Record<string, readonly Me['roles'][number][]>>;

export const may = ({ roles }: Me, what: keyof typeof ALLOWED): boolean =>
  ALLOWED[what].some((role) => roles.includes(role));
