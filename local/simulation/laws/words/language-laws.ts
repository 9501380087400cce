import type { SentMessage } from '#local/aws/outbox.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import type { Law } from '#local/simulation/laws/law.ts';
import { sentContacts } from '#local/simulation/laws/evidence/sent-contact.ts';

/** Only e-mails and SMS have an English text in the simulated world. */
const TRANSLATED: ReadonlySet<string> = new Set(['email', 'sms']);

/** What people are written to in, read off what left. */
export const LANGUAGE_LAWS: readonly Law[] = [
  {
    name: 'everybody is written to in the language that was theirs at that moment, where the text has it',
    breaches: (evidence) =>
      sentContacts(evidence).flatMap(({ life, at, claim, known, messages }) => {
        const theirs = TRANSLATED.has(claim.channel) ? lastTold(known) : 'pt-BR';
        const told = claim.language ?? 'pt-BR';
        const left = messages.map(languageIn).filter((language) => language !== theirs);
        const wrong = told === theirs ? left : [told];
        return wrong.map((language) => ({
          debtorId: life.debtorId,
          at,
          what: `somebody who reads ${theirs} was written to in ${language} by ${claim.channel}`,
        }));
      }),
  },
];

const lastTold = (known: readonly Fact[]): string =>
  known.findLast((fact) => fact.type === 'language-chosen')?.language ?? 'pt-BR';

function languageIn(message: SentMessage): string {
  switch (message.kind) {
    case 'email':
      return /<html lang="([^"]+)">/.exec(message.html ?? '')?.[1] ?? 'none';
    case 'sms':
      return /\bSTOP\b/.test(message.text) ? 'en' : 'pt-BR';
    case 'whatsapp':
    case 'voice':
      return 'pt-BR';
  }
}
