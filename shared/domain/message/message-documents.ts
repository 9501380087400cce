import type { PublishedOfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import type { ContactRules } from '#shared/domain/gate/contact-rules.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { WhatsAppTexts } from './whatsapp-texts.ts';
import type { PriceTable } from './price-table.ts';
import type { TextInForce } from './own-text.ts';

/** The published documents that one message needs, with the rules that bind its debtor. */
export type MessageDocuments = TextInForce & {
  readonly credor: Credor;
  readonly policy: ContactRules;
  readonly prices: PriceTable;
  readonly moneyRules: MoneyRules;
  /** What Meta told of the texts that it approved; absent where it told nothing. */
  readonly whatsAppTexts?: WhatsAppTexts;
  /** What the credor offers now, for a message that tells an offer; else null. */
  readonly offerPolicy: PublishedOfferPolicy | null;
};

/** What is the same for whichever debtor. */
export type TurnDocuments = Omit<MessageDocuments, 'policy'>;
