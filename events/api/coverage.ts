import * as z from 'zod';
import { Contact } from '#shared/domain/debtor/contact.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { LikenessReason } from '#shared/domain/debtor/same-person.ts';
import { CarteiraId, CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';

const ChannelCount = z.object({
  /** Of the usable ones: the debtor proved through it who they are. */
  confirmed: z.int(),
  usable: z.int(),
  optedOut: z.int(),
  dead: z.int(),
});

export const CoverageLine = z.object({
  carteiraId: CarteiraId,
  people: z.int(),
  reached: z.int(),
  /** Principal owed by those whom no message may reach. */
  outOfReach: Centavos,
  email: ChannelCount,
  sms: ChannelCount,
  onlyLandline: z.int(),
  withoutUf: z.int(),
  withoutAddress: z.int(),
});

/** How well those who owe can be reached, carteira by carteira. */
export const CoverageView = z.object({
  credorId: CredorId,
  /** When the count began. */
  asOf: Instant,
  /** Whether everybody is counted; if not, the lines are so far, and asking again counts on. */
  isWhole: z.boolean(),
  lines: z.array(CoverageLine),
});
export type CoverageView = z.infer<typeof CoverageView>;

/** Whose e-mails and phones changed since a moment. The first question gives `since`, the next ones the cursor. */
export const ChangesQuery = z.object({
  credorId: CredorId,
  since: Instant,
  cursor: z.string().max(500).optional(),
});

export const ChangesPage = z.object({
  people: z.array(
    z.object({
      debtorId: DebtorId,
      /** The credor's own codes of this person's debts. */
      codes: z.array(z.string()),
      contacts: z.array(
        Contact.pick({
          contactId: true,
          kind: true,
          value: true,
          source: true,
          confidence: true,
          confirmed: true,
          health: true,
        }).extend({
          changedAt: Instant,
          /** The channels by which it is the contact that a message would go to now. */
          bestFor: z.array(Channel),
        }),
      ),
    }),
  ),
  cursor: z.string().nullable(),
  /** What `since` is to be when asking again after the last page. */
  asOf: Instant,
});
export type ChangesPage = z.infer<typeof ChangesPage>;

/** Which of a credor's registrations may be of one person. */
export const ConflictsQuery = z.object({
  credorId: CredorId,
  cursor: z.string().max(500).optional(),
});

/** A person who may be registered twice; the document is masked. */
export const AlikePerson = z.object({
  debtorId: DebtorId,
  name: z.string(),
  taxId: z.string(),
  openDebts: z.int(),
  principalOpen: Centavos,
});

export const ConflictsPage = z.object({
  pairs: z.array(
    z.object({
      reasons: z.array(LikenessReason).min(1),
      /** Two of them. */
      people: z.array(AlikePerson),
    }),
  ),
  cursor: z.string().nullable(),
});
export type ConflictsPage = z.infer<typeof ConflictsPage>;
