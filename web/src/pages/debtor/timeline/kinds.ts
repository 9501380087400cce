import {
  type Icon,
  IconArrowsSplit2,
  IconCash,
  IconDoorEnter,
  IconHandStop,
  IconId,
  IconSend,
} from '@tabler/icons-react';
import type { TimelineEntry } from '#events/api/debtor.ts';

type Kind = TimelineEntry['kind'];
type Look = { readonly name: string; readonly color: string; readonly icon: Icon };

/** How each kind of line looks. */
export const KINDS: Readonly<Record<Kind, Look>> = {
  contato: { name: 'Contato', color: 'regua', icon: IconSend },
  retido: { name: 'Retido', color: 'orange', icon: IconHandStop },
  dinheiro: { name: 'Dinheiro', color: 'green', icon: IconCash },
  portal: { name: 'Portal', color: 'blue', icon: IconDoorEnter },
  decisao: { name: 'Decisão', color: 'violet', icon: IconArrowsSplit2 },
  cadastro: { name: 'Cadastro', color: 'gray', icon: IconId },
};

/** In the order of the filter. */
export const KIND_NAMES: readonly Kind[] = [
  'contato',
  'retido',
  'dinheiro',
  'portal',
  'decisao',
  'cadastro',
];
