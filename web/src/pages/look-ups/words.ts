import type { BulkLookUpView } from '#events/api/enrichment.ts';

export const SCOPES: Readonly<Record<BulkLookUpView['scope'], string>> = {
  unreached: 'Quem nenhuma mensagem alcança',
  everybody: 'Todos os que devem',
};

export const STATUS: Readonly<Record<BulkLookUpView['status'], string>> = {
  running: 'Em andamento',
  done: 'Terminada',
  cancelled: 'Parada por alguém',
  'over-budget': 'Parou no limite de gasto',
  'provider-silent': 'Parou: o provedor não responde',
  'provider-changed': 'Parou: o provedor foi trocado',
  failed: 'Falhou do nosso lado',
};
