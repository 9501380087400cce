import { STRANGERS_ADDRESSES } from '#local/simulation/behaviours/later-news.ts';
import type { BreachExample, Tampering } from './tampering.ts';

const PLACE = 'where the newest file of a credor says that somebody lives is known';
const STRANGER =
  'a row with the CPF of one person and the name of another is turned away, and leads to nobody';

/** The number of a debt of the debtor's. */
const contractOf = (the: Tampering): string => the.debt().externalId;

/** The laws of what files tell of people, broken. */
export const FILE_BREACHES: readonly BreachExample[] = [
  [
    PLACE,
    'another state is known',
    (the) => ({
      toldPlaces: new Map([[`${the.ids().credorId} ${the.contact.life.person.cpf}`, 'RR']]),
    }),
    /said RR/,
  ],
  [
    STRANGER,
    'it became a debt',
    (the) => ({ strangers: [{ contract: contractOf(the), cpf: the.contact.life.person.cpf }] }),
    /somebody else's debt/,
  ],
  [
    STRANGER,
    'nobody was told',
    () => ({
      strangers: [{ contract: 'ALH-1', cpf: '52998224725' }],
      turnedAway: new Set<string>(),
    }),
    /nobody was told/,
  ],
  [
    STRANGER,
    'a stranger is written to',
    (the) => {
      const message = the.message();
      const [address = ''] = STRANGERS_ADDRESSES;
      const strayed =
        message.kind === 'email' ? { ...message, to: [address] } : { ...message, to: address };
      return { outbox: [...the.evidence.outbox, strayed] };
    },
    /reached a stranger/,
  ],
];
