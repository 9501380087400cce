import type { Contact } from '#shared/domain/debtor/contact.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { AgreementId, CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { ContactPurpose } from './contact-purpose.ts';
import type { ContactRules } from './contact-rules.ts';
import type { ContactWay } from './contact-way.ts';

/** When may this person be written to, or called, by this channel? */
export type WaitingQuestion = {
  readonly record: RegisteredRecord;
  readonly credorId: CredorId;
  readonly channel: ContactWay;
  readonly purpose: ContactPurpose;
  readonly policy: ContactRules;
  readonly now: Instant;
  /** For the reminders of an agreement; absent for the case's own régua. */
  readonly agreementId?: AgreementId | undefined;
};

/** May this message go to this person, by this contact, at this moment? */
export type ContactQuestion = WaitingQuestion & {
  readonly contact: Contact;
  /** Whether the text tells a stranger nothing of the debt: that there is one, its amount, its due date. */
  readonly neutral: boolean;
  /** Of the answer to somebody who has just written: when they did. */
  readonly askedAt?: Instant | undefined;
};
