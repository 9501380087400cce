import { instantAt } from '#shared/domain/values/zone.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Law } from '#local/simulation/laws/law.ts';

/** Functions remember documents for a minute, and what was decided in it is on its way for a while. */
const GRACE_MS = 5 * 60_000;

/** What holds of texts that Meta lets nothing be sent with. */
export const RESTED_TEXT_LAWS: readonly Law[] = [
  {
    name: 'nothing leaves with a WhatsApp text that Meta lets rest',
    breaches: ({ outbox, meta }: Evidence) =>
      outbox.flatMap((message) => {
        if (message.kind !== 'whatsapp') return [];
        const { template, at } = message;
        const rest = meta.rested.find(
          ({ name, from, until }) => name === template && at > from + GRACE_MS && at < until,
        );
        const what = `a message left with ${template}, which rests`;
        return rest ? [{ debtorId: null, at: instantAt(at), what }] : [];
      }),
  },
];
