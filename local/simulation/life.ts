import { tableOf } from '#local/flows/table-of.ts';
import { diceOf } from '#shared/domain/values/dice.ts';
import { Townsfolk } from '#local/sample/townsfolk.ts';
import { LOCAL_PEOPLE } from '#local/server/people.ts';
import { createWorld, type World } from '#local/world.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { instantAt, localDateOf } from '#shared/domain/values/zone.ts';
import { letSomeGo } from './behaviours/agreement-desk.ts';
import { createBank } from './behaviours/bank.ts';
import { openUp } from './behaviours/openings.ts';
import type { Behaviour } from './behaviours/behaviour.ts';
import { type Pace, RATES } from './behaviours/pace.ts';
import { complainingTown } from './behaviours/complainers.ts';
import { CredorOffice } from './behaviours/credor.ts';
import { CredorBank } from './behaviours/credor-bank.ts';
import { askForCredit } from './behaviours/credit-desk.ts';
import { CallDesk } from './behaviours/call-desk.ts';
import { Meta } from './behaviours/meta.ts';
import { KillSwitch } from './behaviours/kill-switch.ts';
import { issueDossiers } from './behaviours/dossier-desk.ts';
import { decideOnMoney } from './behaviours/money-desk.ts';
import { keepLocalHolidays } from './behaviours/local-holidays.ts';
import { ExperimentDesk } from './behaviours/experiment-desk.ts';
import { forgetSomebody } from './behaviours/forget.ts';
import { Forgers } from './behaviours/forgers.ts';
import { JoinDesk } from './behaviours/join-desk.ts';
import { closeErpAtTimes } from './behaviours/erp-desk.ts';
import { openCarteiras } from './behaviours/carteira-desk.ts';
import { restLadders, workOnTasks } from './behaviours/ladder-desk.ts';
import { lookAtListings } from './behaviours/listing-desk.ts';
import { noteLanguages } from './behaviours/language-desk.ts';
import { LookUpDesk } from './behaviours/look-up-desk.ts';
import { lookAtPeople } from './behaviours/person-desk.ts';
import { townBook } from './behaviours/town-book.ts';
import { CHOOSING_CREDOR, openTown } from './behaviours/open-town.ts';
import { PublishingDesk } from './behaviours/publishing.ts';
import { ReguaDesk } from './behaviours/regua-desk.ts';
import { TextDesk } from './behaviours/text-desk.ts';
import { TextTester } from './behaviours/text-tests.ts';
import { WritersBack } from './behaviours/write-back.ts';
import { answerObjections, replayDeadLetters } from './behaviours/team.ts';
import type { FaultKind } from './faults/fault-kind.ts';
import { FaultPlan } from './faults/fault-plan.ts';
import { type Evidence, gatherEvidence, type Witnessed } from './laws/evidence/evidence.ts';
import { DAY_MS } from './day.ts';
import { startOf, streamOf } from './seed-stream.ts';
import { overhear } from './laws/evidence/overhear.ts';
import {
  EXPERIMENT_DAYS,
  FILES_DAYS,
  FORGET_DAYS,
  JOIN_DAYS,
  LANGUAGE_DAYS,
  LOOK_UP_DAYS,
  MOVE_AFTER_DAYS,
  REGUA_DAYS,
  REMESSA_DAYS,
  REST_DAYS,
  RETORNO_AFTER_DAYS,
  SWITCH_DAYS,
  TASK_DAYS,
  TEAM_DAYS,
  TEXT_DAYS,
  TEXT_TEST_DAYS,
} from './rounds.ts';

/** How long nothing goes wrong at the end, so that retries and nightly walks can mend what is left. */
const CALM_DAYS = 3;
/** Three in the morning in São Paulo, when nothing is under way. */
const NIGHT_MS = 18 * 3_600_000;

export type LifeOptions = {
  readonly seed: number;
  readonly debtors: number;
  readonly days: number;
  readonly faults: ReadonlySet<FaultKind>;
  readonly behaviours: ReadonlySet<Behaviour>;
  readonly pace: Pace;
};

/** One run: what it left behind, what went wrong in it, and how far the faults reached. */
export type Life = {
  readonly evidence: Evidence;
  readonly plan: FaultPlan;
  readonly replayed: number;
};

/**
 * Lets a town of debtors live through a number of days with faults, and then some days without. One seed is one history, byte
 * for byte.
 */
export async function live(options: LifeOptions, tell: (day: number) => void): Promise<Life> {
  const { seed, debtors, days, behaviours, pace } = options;
  const rates = RATES[pace];
  /** Whether somebody who comes round every so many days in a busy world does so on this day. */
  const comesRound = (day: number, everyDays: number, on: number) =>
    day % (everyDays * rates.pause) === on;
  const startedAt = startOf(seed);
  const plan = new FaultPlan(seed, options.faults, () => world.aws.now());
  const world: World = await createWorld({
    startAt: startedAt,
    seed: `simulation ${seed}`,
    users: LOCAL_PEOPLE,
    recipients: complainingTown(seed, behaviours.has('calls-it-spam') ? rates.complained : 0),
    faults: plan.faults,
    hurry: true,
    isLayered: true,
    fourEyes: behaviours.has('needs-two-people'),
  });
  try {
    const opening = localDateOf(instantAt(startedAt), BOOK_ZONE);
    const { book, twins } = townBook(opening, debtors, seed, rates, behaviours);
    const overheard = overhear(world, book);
    const bank = createBank(world, behaviours, seed, () => townsfolk);
    const submissions: Witnessed[] = [];
    const townsfolk: Townsfolk = new Townsfolk(world.aws, {
      people: book.people,
      seed: streamOf(seed, 'town'),
      pay: bank.pay,
      witness: (person, taken) => void submissions.push({ person, ...taken, at: world.aws.now() }),
      heeded: rates.heeded,
      patience: 20,
    });
    const regua = await openTown(world, behaviours);
    const openings = await openUp(world, behaviours);
    const twoPeople = behaviours.has('needs-two-people');
    const desk = new PublishingDesk(world, twoPeople);
    const carteiras = await openCarteiras(desk, CHOOSING_CREDOR, regua, behaviours);
    const experimentDesk = new ExperimentDesk(world);
    if (behaviours.has('tries-reguas')) await experimentDesk.open();
    const chance = { seed: streamOf(seed, 'office'), news: streamOf(seed, 'later news') };
    const office = new CredorOffice(world, book.files, chance, behaviours);
    await office.sendAll();
    const closed = behaviours.has('keeps-local-holidays')
      ? await keepLocalHolidays(world, book.files, opening)
      : new Map<string, ReadonlySet<string>>();
    const ownBank = new CredorBank(world, streamOf(seed, 'own bank'));
    const usesBank = behaviours.has('collects-by-bank');
    if (usesBank) await ownBank.open();
    const reguaDesk = new ReguaDesk(desk, behaviours.has('tries-drafts'));
    const textDesk = new TextDesk(desk);
    const table = tableOf(world);
    const team = { world, table, people: book.people };
    const killSwitch = new KillSwitch(world, streamOf(seed, 'switch'), SWITCH_DAYS * rates.pause);
    const callDesk = new CallDesk(world, streamOf(seed, 'calls'));
    const writers = new WritersBack(world, streamOf(seed, 'writers'), rates.answered);
    const forgers = new Forgers(world, streamOf(seed, 'forgers'));
    const textTester = new TextTester(world, book.people, streamOf(seed, 'text tests'));
    const meta = new Meta(world, streamOf(seed, 'meta'), rates.pause);
    const joinDesk = new JoinDesk(world, twins, streamOf(seed, 'joins'));
    const lookUpDesk = new LookUpDesk(world, streamOf(seed, 'look-ups'));
    if (behaviours.has('looks-contacts-up')) await lookUpDesk.open();
    let replayed = 0;
    for (let day = 1; day <= days; day++) {
      await townsfolk.liveUntil(Math.max(world.aws.now(), startedAt + day * DAY_MS));
      replayed += replayDeadLetters(world);
      closeErpAtTimes(world, day);
      if (behaviours.has('writes-back')) await writers.answerTheDay();
      if (behaviours.has('is-written-for')) await forgers.writeTheDay();
      if (behaviours.has('tries-texts') && comesRound(day, TEXT_TEST_DAYS, 3))
        await textTester.test();
      if (behaviours.has('rests-texts')) await meta.liveThrough(day);
      if (behaviours.has('works-the-queue')) await callDesk.work();
      if (comesRound(day, TEAM_DAYS, 0) && behaviours.has('answers-objections'))
        await answerObjections(world, table, book.people, streamOf(seed, `team ${day}`));
      if (comesRound(day, TEAM_DAYS, 3) && behaviours.has('lists-debts'))
        await lookAtListings(world, table, book.people, streamOf(seed, `listings ${day}`));
      if (comesRound(day, REST_DAYS, 2) && behaviours.has('rests-ladders'))
        await restLadders({ ...team, seed: streamOf(seed, `ladders ${day}`) });
      if (comesRound(day, TASK_DAYS, 2) && behaviours.has('lets-go'))
        await letSomeGo({ ...team, seed: streamOf(seed, `let go ${day}`) });
      if (day % TASK_DAYS === 1 && behaviours.has('works-on-tasks'))
        await workOnTasks({ ...team, seed: streamOf(seed, `tasks ${day}`) });
      if (behaviours.has('changes-regua') && comesRound(day, REGUA_DAYS, 4))
        await reguaDesk.change();
      if (behaviours.has('changes-regua') && comesRound(day, REGUA_DAYS, 4 + MOVE_AFTER_DAYS))
        await reguaDesk.move();
      if (behaviours.has('changes-texts') && comesRound(day, TEXT_DAYS, 2)) await textDesk.change();
      if (behaviours.has('tries-reguas') && day === EXPERIMENT_DAYS) await experimentDesk.stop();
      if (day % FILES_DAYS === 5 && behaviours.has('sends-files-again')) await office.sendAgain();
      if (behaviours.has('takes-debts-back')) await office.takeBack(day);
      if (comesRound(day, TEAM_DAYS, 6))
        await lookAtPeople(world, table, book.people, streamOf(seed, `people ${day}`), behaviours);
      if (comesRound(day, JOIN_DAYS, 1)) await joinDesk.work();
      if (comesRound(day, LANGUAGE_DAYS, 1) && behaviours.has('reads-english'))
        await noteLanguages(world, table, book.people, streamOf(seed, `languages ${day}`));
      if (behaviours.has('pulls-the-switch')) await killSwitch.liveThrough(day);
      await office.lookAtImports();
      if (behaviours.has('looks-contacts-up') && comesRound(day, LOOK_UP_DAYS, 2))
        await lookUpDesk.begin();
      if (behaviours.has('forgets-somebody') && comesRound(day, FORGET_DAYS, 0))
        await forgetSomebody(world, book.people, diceOf(streamOf(seed, `forget ${day}`)));
      if (usesBank && day % REMESSA_DAYS === 1) await ownBank.takeRemessa(office.contracts);
      if (usesBank && day % REMESSA_DAYS === 1 + RETORNO_AFTER_DAYS) await ownBank.sendRetorno();
      tell(day);
    }
    // Last, so that what befalls these requests shifts nothing of the days before.
    const credits = behaviours.has('asks-for-credit')
      ? await askForCredit(world, book.people, streamOf(seed, 'credit'))
      : [];
    const dossiers = behaviours.has('issues-dossiers')
      ? await issueDossiers(world, table, book.people, streamOf(seed, 'dossiers'))
      : [];
    const money = await decideOnMoney({ ...team, behaviours, seed: streamOf(seed, 'cash') });
    plan.calmDown();
    await killSwitch.lift();
    meta.calmDown();
    world.erp.setOpen(true);
    townsfolk.rest();
    replayed += replayDeadLetters(world);
    await world.aws.advanceTo(world.aws.now() + CALM_DAYS * DAY_MS);
    await office.lookAtImports();
    // What the last files asked of the bank, it tells in another before everything is held against the laws.
    if (usesBank) await ownBank.close();
    await world.aws.advanceTo(startedAt + (days + 2 * CALM_DAYS) * DAY_MS + NIGHT_MS);
    const evidence = await gatherEvidence({
      world,
      people: book.people,
      contracts: office.contracts,
      untold: bank.untold,
      ...ownBank.evidence,
      submissions,
      pulled: killSwitch.pulled,
      ...openings,
      tried: experimentDesk.tried,
      ...carteiras,
      credits,
      dossiers,
      ...money,
      closed,
      writtenBack: writers.written,
      forged: forgers.forged,
      tested: textTester.tested,
      meta: meta.deeds,
      toldPlaces: office.toldPlaces,
      strangers: office.strangers,
      turnedAway: office.turnedAway,
      twoPeople,
      trials: await reguaDesk.trials(),
      overheard,
      startedAt,
    });
    return { evidence, plan, replayed };
  } finally {
    world.aws.close();
  }
}
