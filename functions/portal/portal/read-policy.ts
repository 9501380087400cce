import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import type { Visit } from './visit.ts';

/** The contact policy in force, which also says what may still be asked for. */
export const readPolicy = ({ deps }: Pick<Visit, 'deps'>) =>
  deps.config.read(ContactPolicy, 'contact-policy', CONTACT_POLICY_ID);
