import type * as z from 'zod';
import type { ListingList, ListingView } from '#events/api/listing.ts';
import { ROSANGELA } from './people.ts';

const waiting: z.input<typeof ListingView> = {
  listingId: 'registroaurora222222',
  debtId: 'dividaaurora22222222',
  kind: 'negativacao',
  registry: 'sandbox-bureau',
  registryName: 'birô de crédito de teste',
  status: 'waiting',
  askedAt: '2026-05-08T13:00:00.000Z',
  noticedAt: '2026-05-08T13:04:00.000Z',
  amount: null,
  protocol: null,
  day: '2026-05-26',
  deadline: null,
  text: 'Avisado: pode resolver até 25/05/2026.',
};

export const ASKED_LISTING: z.input<typeof ListingView> = {
  ...waiting,
  listingId: 'registroaurora555555',
  status: 'asked',
  noticedAt: null,
  day: null,
  text: 'O aviso ao devedor ainda vai sair.',
};

/** Rosângela's: one whose waiting runs, and one that was cancelled. */
export const LISTINGS_OF_ROSANGELA: readonly z.input<typeof ListingView>[] = [
  waiting,
  {
    ...waiting,
    listingId: 'registroaurora111111',
    status: 'cancelled',
    askedAt: '2026-03-20T13:00:00.000Z',
    day: null,
    text: 'Cancelada antes do registro, porque a dívida está em um acordo.',
  },
];

/** A withdrawal beyond its deadline before all others, and one of each kind. */
export const LISTINGS: z.input<typeof ListingList>['items'] = [
  {
    debtorId: 'pessoa0003',
    credorId: 'loja-aurora',
    name: 'João Batista de Albuquerque Vasconcelos',
    listing: {
      ...waiting,
      listingId: 'registroaurora333333',
      status: 'withdrawing',
      amount: 128_400,
      protocol: 'B-1007',
      day: '2026-05-12',
      deadline: 'missed',
      text: 'A retirar até 12/05/2026, porque a dívida foi paga.',
    },
  },
  {
    debtorId: ROSANGELA,
    credorId: 'loja-aurora',
    name: 'Rosângela Ferreira Lima',
    listing: waiting,
  },
  {
    debtorId: 'pessoa0004',
    credorId: 'loja-aurora',
    name: 'Comercial Pires Ltda.',
    listing: {
      ...waiting,
      listingId: 'registroaurora444444',
      kind: 'protesto',
      registry: 'sandbox-cartorio',
      registryName: 'cartório de protesto de teste',
      status: 'filed',
      amount: 940_000,
      protocol: 'C-1002',
      day: '2031-01-15',
      text: 'Registrada desde 05/05/2026; sai por si em 15/01/2031.',
    },
  },
];
