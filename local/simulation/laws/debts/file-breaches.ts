import { STRANGERS_ADDRESSES } from '#local/simulation/behaviours/later-news.ts';
import type { ToldWhere } from '#local/simulation/laws/second-reading/places.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const PLACE = 'where the newest file of a credor says that somebody lives is known';
const WHERE = 'what a row tells of where somebody lives is known from the first file on';
const STRANGER =
  'a row with the CPF of one person and the name of another is turned away, and leads to nobody';

/** As if every row had said this of where its debtor lives. */
const withRows = (the: Tampering, where: ToldWhere) => ({
  contracts: the.withContracts((sent) => ({ ...sent, where })),
});

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
    WHERE,
    'their CEP was read as of another state',
    (the) => withRows(the, { uf: '', cep: '29010-001', phone: '' }),
    /tell "cep ES"/,
  ],
  [
    WHERE,
    'the area code of their phone went unread',
    (the) => withRows(the, { uf: '', cep: '', phone: '(92) 98765-4321' }),
    /tell "ddd AM"/,
  ],
  [
    WHERE,
    'somebody guessed a state that no file tells',
    (the) => withRows(the, { uf: '', cep: '', phone: '' }),
    /tell "" of them/,
  ],
  [
    WHERE,
    'the clock of their city is not known',
    (the) =>
      the.withLife((life) => ({
        ...life,
        person: { ...life.person, uf: `${life.person.uf}.Tabatinga` },
      })),
    /is known/,
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
