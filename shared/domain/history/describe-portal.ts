import type { Description } from './description.ts';
import type { FactOf } from './entry.ts';

type PortalFact = FactOf<
  | 'portal-visited'
  | 'identity-confirmed'
  | 'identity-refused'
  | 'identity-unlocked'
  | 'contact-disowned'
>;

const TITLES: Readonly<Record<PortalFact['type'], string>> = {
  'portal-visited': 'Alguém abriu o link do portal',
  'identity-confirmed': 'Comprovou no portal ser o devedor',
  'identity-refused': 'Documento errado no portal',
  'identity-unlocked': 'Identificação no portal liberada pela equipe',
  'contact-disowned': 'Quem recebeu disse não ser o devedor',
};

const REASONS: Readonly<Record<PortalFact['type'], readonly string[]>> = {
  'portal-visited': ['Ainda sem comprovar quem é.'],
  'identity-confirmed': ['O contato por onde veio o link passa a ser tido como do devedor.'],
  'identity-refused': ['Cada erro gasta uma tentativa; sem tentativas, só a equipe libera.'],
  'identity-unlocked': ['As tentativas voltam ao início.'],
  'contact-disowned': ['Este contato não será mais usado.'],
};

/** What somebody did on the debtor's pages. */
export const describePortal = ({ type }: PortalFact): Description => ({
  kind: 'portal',
  title: TITLES[type],
  why: REASONS[type],
});
