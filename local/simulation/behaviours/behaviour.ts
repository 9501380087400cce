import type { Temper, Tempers } from '#local/sample/person.ts';
import type { Rates } from './pace.ts';

/** All kinds of debtors. Where none is left, everybody never pays. */
const DEBTORS: Readonly<Record<Temper, string>> = {
  'pays-before-due': 'pays before the due date',
  'pays-when-reminded': 'pays once a message reminds them',
  'pays-late': 'pays some time after the due date',
  'pays-in-part': 'pays a part, and the rest later or never',
  'pays-by-boleto': 'asks for a boleto and pays that',
  'pays-twice': 'pays what is paid already',
  'agrees-and-keeps': 'agrees to an offer and pays each part in time',
  'agrees-and-pays-late': 'agrees to an offer and pays its parts late',
  'agrees-and-pays-off': 'agrees to an offer and pays ahead what is left',
  'agrees-and-breaks': 'agrees to an offer and stops paying',
  renegotiates: 'trades an agreement for another one',
  'promises-and-keeps': 'promises a day and pays by then',
  'promises-and-breaks': 'promises a day and forgets it',
  'never-pays': 'does nothing',
  'opts-out': 'leaves a channel',
  'changes-their-mind': 'leaves a channel and comes back',
  disputes: 'contests what is asked for',
  'says-paid': 'says that it was paid',
  'is-somebody-else': 'says that they are somebody else',
  mistypes: 'gets the document wrong, at times too often',
  unreachable: 'has a mailbox that takes nothing',
};

/** What gateways and banks do besides telling of each payment once. */
const GATEWAYS = {
  'repeats-webhooks': 'a payment, or what goes back of it, is told three times',
  'delays-webhooks': 'a payment, or what goes back of it, is told six hours late',
  'refunds-before-telling': 'money goes back before the payment was told',
  'loses-webhooks': 'a payment is never told, and has to be asked for',
  refunds: 'money goes back days later, whole or in part',
  chargebacks: "the payer's bank takes money back days later, and some of that is won again",
  'slow-boletos': 'a boleto is credited some business days after it was paid',
  'silent-boletos': 'nobody tells that a boleto was paid until its money is there',
  'grows-totals':
    'more is paid of a boleto days later, and told as a larger total under the same id',
  'strangers-money': 'money comes for a charge that is not ours',
} as const;

/** What the credor, its own bank and the team do. */
const PEOPLE = {
  'collects-by-bank':
    'boletos are registered at the bank by remessa, and retornos tell what was paid of them: twice, trimmed, and of others',
  'has-old-debts':
    'some debts have prescribed, or do within weeks, by terms of one, three and five years',
  'tells-no-states':
    'of some people files tell no state but a CEP, a phone, or nothing; of some a city with a clock of its own, or two states',
  'sends-files-again':
    'the credor sends the same file again, and another with corrections and new debts',
  'tells-of-moves':
    'later files of the credores have some people in another state, and the next ones have them back',
  'mixes-people-up':
    "later files have some rows under a CPF of somebody else, with a stranger's name and contacts",
  'takes-debts-back':
    'the credor recalls and sells debts, undoes some of it, and sends its whole book without some of them',
  'forgets-somebody': 'an alarm is planned away by mistake, and the nightly walk has to find that',
  'answers-objections':
    'the team closes disputes, unlocks identities and notes who wants to be left alone',
  'lets-go':
    'a gestor lets go of some of what agreements that had been kept owe again by a refund or correction',
  'changes-regua':
    'a gestor publishes new versions of the réguas, takes some back, and moves whoever is in flight',
  'tries-drafts': 'a gestor tries the draft of a régua on the book before it is published',
  'changes-texts':
    'somebody writes a text anew, for all credores or one, leaves a draft lying, and takes it back',
  'asks-for-stricter-rules':
    'one credor asks for stricter hours, and a carteira of the other for a lower cap, from the opening on',
  'needs-two-people': 'réguas, texts and carteiras are published by two people',
  'learns-from-answers': 'experience chooses channel and hour for one of the credores',
  'tries-reguas':
    'every carteira has a control group, and an experiment that begins before anybody comes in and is ended for one credor',
  'offers-otherwise':
    'one credor has an offer policy of its own, with interest in its plans and something for whoever pays ahead',
  'excepts-carteiras': 'two carteiras of one credor leave a step or a channel of their régua out',
  'takes-reguas':
    'in one carteira of one credor everybody follows a régua of its own, also who comes from another',
  'rests-ladders': 'the team pauses, resumes and stops ladders, and makes exceptions for debtors',
  'works-on-tasks': 'the team claims, gives back and closes the tasks that the régua asks for',
  'regua-reacts':
    'the régua has conditions, waits for debtors, answers what they do, tells offers and asks the team for help',
  'marks-people': 'the team notes who died, who is a minor and who cannot bear their debts',
  'speaks-with-people': 'the team reaches some people by telephone',
  'works-the-queue':
    'two operators take people from the work list, sometimes the same one, call them, and say what came of it; some never do',
  'pulls-the-switch': 'a channel, a credor, a carteira or all is stopped for some hours or a day',
  'keeps-local-holidays': 'states and a city have holidays of their own',
  'writes-back': 'debtors answer messages in their own words, and some answers are delivered twice',
  'calls-it-spam': 'some people mark an e-mail as spam, some of them a day later',
  'is-written-for': "somebody else answers a debtor's e-mails in the debtor's name",
  'tries-texts':
    "a gestor has texts sent to themselves, and somebody whose account has a debtor's address tries to",
  'writes-by-whatsapp':
    'an admin turns WhatsApp on, and the régua writes by it first to whoever agreed; some phones have none',
  'rests-texts': 'Meta pauses or disables a text of WhatsApp for some days, and lets it go again',
  'asks-for-credit': 'people of the town ask for credit at the end, each twice under the same key',
  'decides-on-money':
    'a gestor closes the money of strangers at the end, and whoever waited for it is let go',
  'pays-in-cash':
    'a gestor books at the end what some people paid in the shop, some of it twice, and undoes what was a slip',
  'issues-dossiers': 'the team takes out the dossiers of some people at the end',
  'speaks-by-voice':
    'an admin lets machines call, and one step of the régua is spoken: to a free line, a busy one, or nobody',
  'listens-by-hooks':
    'a system of one credor is told what becomes true of its debtors, and is closed on some days',
  'is-registered-twice':
    'the credor has some people in its file a second time, by a mistyped CPF and some by the same mailbox or phone; a gestor joins them, and parts some again',
  'looks-contacts-up':
    'a gestor has the contacts of many people looked up at a provider, within a budget, and stops some of that',
  'reads-english':
    'people tell the team that they read English, and some later that they want Portuguese again',
  'lists-by-regua':
    'a step of the régua gives notice of a listing, which follows where nobody pays',
  'lists-debts': 'the team has debts listed and taken back, and notes that somebody died',
} as const;

/** Everything that somebody may do in a simulated town, by who does it. */
export const DEEDS = {
  Debtors: DEBTORS,
  'Gateways and banks': GATEWAYS,
  'Credores, their banks and systems, the team, and everybody else': PEOPLE,
} as const;

export type GatewayBehaviour = keyof typeof GATEWAYS;
export type PeopleBehaviour = keyof typeof PEOPLE;
export type Behaviour = Temper | GatewayBehaviour | PeopleBehaviour;

export const BEHAVIOURS: readonly Behaviour[] = Object.values(DEEDS)
  .flatMap(Object.keys)
  .filter(isBehaviour);

export function isBehaviour(text: string): text is Behaviour {
  return Object.values(DEEDS).some((kinds) => Object.hasOwn(kinds, text));
}

/** The debtors of a world in which only these behaviours exist. */
export function tempersIn({ tempers }: Rates, behaviours: ReadonlySet<Behaviour>): Tempers {
  return Object.fromEntries(
    Object.entries(tempers).filter(([temper]) => isBehaviour(temper) && behaviours.has(temper)),
  );
}
