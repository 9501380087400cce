import { ContactPolicy } from './contact-policy.ts';
import document from './policies/br-2026-11.json' with { type: 'json' };

/** What a new deployment starts with: good manners stricter than any state's law, and the laws themselves. */
export const DEFAULT_CONTACT_POLICY: ContactPolicy = ContactPolicy.parse(document);
