import { PublishedCarteiras } from '#events/api/configuration.ts';
import { PublishedExperiment } from '#events/api/experiment.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import type { World } from '#local/world.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { despite } from './despite.ts';
import { insist } from './insist.ts';

/** One in five, so that a small town has somebody in it. */
const HOLDOUT_BPS = 2_000;
const MEASURE = { days: 12, capAmount: 60_000 };
const CARTEIRAS: readonly string[] = ['preventiva', 'inicial', 'intermediaria', 'antiga'];

/** An experiment that a gestor began, and when it surely ran: epoch milliseconds. */
export type TriedExperiment = {
  readonly credorId: CredorId;
  readonly experimentId: string;
  readonly startedAt: number;
  readonly stoppedAt: number | null;
};

/** A gestor who keeps a control group in every carteira, and tries one régua against itself in each. */
export class ExperimentDesk {
  tried: readonly TriedExperiment[] = [];
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Sets all of it up before anybody comes in. */
  async open(): Promise<void> {
    for (const { credorId } of SAMPLE_CREDORES) {
      await this.#holdBack(credorId);
      for (const carteiraId of CARTEIRAS)
        await this.#start(credorId, `prova-${carteiraId}`, carteiraId);
    }
  }

  /** Ends every experiment of one credor; whoever is in one stays where they are. */
  async stop(): Promise<void> {
    const [credor] = SAMPLE_CREDORES;
    for (const { credorId, experimentId } of this.tried) {
      if (credorId !== credor?.credorId) continue;
      const path = `/api/credores/${credorId}/experiments/${experimentId}`;
      const began = this.#world.aws.now();
      await this.#until('stopped', path, (expectedVersion) =>
        asAdmin(this.#world, 'POST', `${path}/stop`, { expectedVersion, reason: 'fim da prova' }),
      );
      this.tried = this.tried.map((one) =>
        one.credorId === credorId && one.experimentId === experimentId
          ? { ...one, stoppedAt: began }
          : one,
      );
    }
  }

  async #holdBack(credorId: CredorId): Promise<void> {
    const path = `/api/credores/${credorId}/carteiras`;
    const holdout = { shareBps: HOLDOUT_BPS, measure: MEASURE };
    for (;;) {
      const read = await insist(this.#world, () => asAdmin(this.#world, 'GET', path));
      const { version, document } = PublishedCarteiras.parse(read);
      if (document.otherwise.holdout) return;
      const changed = {
        carteiras: document.carteiras.map((carteira) => ({ ...carteira, holdout })),
        otherwise: { ...document.otherwise, holdout },
      };
      const body = { expectedVersion: version, document: changed };
      await insist(this.#world, () => despite(409, asAdmin(this.#world, 'PUT', path, body)));
    }
  }

  async #start(credorId: CredorId, experimentId: string, carteiraId: string): Promise<void> {
    const path = `/api/credores/${credorId}/experiments/${experimentId}`;
    const regua = { reguaId: DEFAULT_REGUA.reguaId, version: 1 };
    const design = {
      carteiraId,
      name: `Prova em ${carteiraId}`,
      arms: ['a', 'b'].map((armId) => ({ armId, name: `Grupo ${armId}`, weight: 1, regua })),
      measure: MEASURE,
      minimumCases: 100,
      minimumDays: 1,
    };
    const draft = { expectedVersion: 0, design };
    await this.#write(path, draft);
    await this.#until('running', path, (expectedVersion) =>
      asAdmin(this.#world, 'POST', `${path}/start`, { expectedVersion }),
    );
    const startedAt = this.#world.aws.now();
    this.tried = [...this.tried, { credorId, experimentId, startedAt, stoppedAt: null }];
  }

  /** A conflict may mean that the draft is there, or that nothing came of it: whoever writes it looks, and writes it again. */
  async #write(path: string, draft: object): Promise<void> {
    for (;;) {
      await insist(this.#world, () => despite(409, asAdmin(this.#world, 'PUT', path, draft)));
      const read = () => despite(404, asAdmin(this.#world, 'GET', path));
      if ((await insist(this.#world, read)) !== null) return;
    }
  }

  /** An answer may be lost: whoever changes something looks whether it is so, and tries again. */
  async #until(
    status: 'running' | 'stopped',
    path: string,
    change: (expectedVersion: number) => Promise<unknown>,
  ): Promise<void> {
    for (;;) {
      const read = await insist(this.#world, () => asAdmin(this.#world, 'GET', path));
      const { version, document } = PublishedExperiment.parse(read);
      if (document.status === status) return;
      await insist(this.#world, () => despite(409, change(version)));
    }
  }
}
