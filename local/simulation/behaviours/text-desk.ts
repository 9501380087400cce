import { OwnTextList, PublishedTemplate, TemplateDraftView } from '#events/api/template.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import { Template } from '#shared/domain/message/template.ts';
import type { PublishingDesk } from './publishing.ts';

const TEMPLATE = 'atraso-email';
const GENERAL = `/api/templates/${TEMPLATE}`;
const [CREDOR] = SAMPLE_CREDORES;
const TEXTS = `/api/credores/${CREDOR?.credorId}/texts`;
const OWN = `${TEXTS}/${TEMPLATE}`;
const NOTE = 'mudança do texto durante a simulação';

/** Somebody who now and then writes a text anew, for all credores or for one, leaves it lying, and takes it back. */
export class TextDesk {
  readonly #desk: PublishingDesk;
  #visits = 0;

  constructor(desk: PublishingDesk) {
    this.#desk = desk;
  }

  async change(): Promise<void> {
    this.#visits += 1;
    switch (this.#visits % 4) {
      case 1:
        await this.#draft(GENERAL);
        return this.#publish(GENERAL);
      case 2:
        await this.#draft(OWN);
        return this.#publish(OWN);
      case 3:
        return this.#draft(GENERAL);
      default:
        await this.#discard();
        await this.#rollBack();
        await this.#save(OWN, null);
        return this.#publish(OWN);
    }
  }

  /** The text in force with a mark that no other version has. */
  async #draft(place: string): Promise<void> {
    const { document } = await this.#live();
    if (document.channel !== 'email') throw new Error(`${TEMPLATE} is no e-mail`);
    const text = `${document.text.replace(MARK, '')}\n\nRef. T${this.#visits}.`;
    const changed = Template.parse({ ...document, text });
    await this.#desk.ask('POST', `${GENERAL}/validation`, { document: changed });
    await this.#save(place, changed);
  }

  #save(place: string, document: Template | null): Promise<unknown> {
    return this.#desk.ask('PUT', `${place}/draft`, { expectedRevision: 0, document });
  }

  async #publish(place: string): Promise<void> {
    const address = { draft: `${place}/draft`, publication: `${place}/draft/publication` };
    const version = place === GENERAL ? (await this.#live()).version : await this.#ownVersion();
    await this.#desk.publish(address, version, NOTE);
  }

  async #discard(): Promise<void> {
    const read = await this.#desk.ask('GET', `${GENERAL}/draft`);
    const draft = TemplateDraftView.nullable().parse(read);
    if (draft) await this.#desk.ask('DELETE', `${GENERAL}/draft?revision=${draft.revision}`);
  }

  async #rollBack(): Promise<void> {
    const { version } = await this.#live();
    if (version === 1) return;
    const body = { expectedVersion: version, toVersion: 1, note: NOTE };
    await this.#desk.ask('POST', `${GENERAL}/rollback`, body);
    await this.#publish(GENERAL);
  }

  async #live(): Promise<PublishedTemplate> {
    return PublishedTemplate.parse(await this.#desk.ask('GET', GENERAL));
  }

  async #ownVersion(): Promise<number> {
    const { items } = OwnTextList.parse(await this.#desk.ask('GET', TEXTS));
    return items.find(({ templateId }) => templateId === TEMPLATE)?.version ?? 0;
  }
}

/** What tells one version of a text from the others. */
export const MARK = /\s*Ref\. (T\d+)\./;
