import type { FileArrived } from '#events/file-arrived.ts';
import type { ImportContinued } from '#events/import-continued.ts';
import type { ReguaMoveContinued } from '#events/regua-move-continued.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { HookQueued } from '#events/hook-queued.ts';
import type { LookUpQueued } from '#events/look-up-queued.ts';
import type { SortingQueued } from '#events/sorting-queued.ts';
import type { TextTestQueued } from '#events/text-test-queued.ts';
import type { TrialQueued } from '#events/trial-queued.ts';
import type { WhereItLeads } from '#shared/adapters/guarded/where-it-leads.ts';
import type { AskProvider } from '#shared/adapters/enrichment/open-provider.ts';
import type { AskBureau } from '#shared/adapters/bureaus/bureau.ts';
import type { CallPlacer } from '#shared/adapters/calls/call-placer.ts';
import type { FileLinks } from '#shared/adapters/file-links.ts';
import type { FileStore } from '#shared/adapters/files.ts';
import type { ConfigReader } from '#shared/table/config-cache.ts';
import type { Table } from '#shared/table/table.ts';

export type ApiDeps = {
  readonly table: Table;
  readonly config: ConfigReader;
  /** The key of documents, here also of cursors. */
  readonly documentKey: () => Promise<string>;
  readonly files: Pick<FileStore, 'describe' | 'read' | 'write'>;
  /** Where files of receivables lie. */
  readonly bucket: string;
  readonly links: FileLinks;
  /** Has the parts of a trial tried. */
  readonly queueTrials: (parts: readonly TrialQueued[]) => Promise<void>;
  /** Has a system of a credor's told what waits for it, after so many seconds. */
  readonly queueHook: (event: HookQueued, delaySeconds: number) => Promise<void>;
  /** Has a job of look-ups begin. */
  readonly queueLookUp: (event: LookUpQueued) => Promise<void>;
  /** Has the parts of a credor's book sorted into carteiras, or looked at. */
  readonly queueSortings: (parts: readonly SortingQueued[]) => Promise<void>;
  /** Has a telephone system call; null where operators dial by hand. */
  readonly placeCall: CallPlacer | null;
  /** Whether a régua is published by two people. */
  readonly fourEyes: boolean;
  /** Whether the deployment has a number that WhatsApp can leave from. */
  readonly hasWhatsApp: boolean;
  /** Whether it has one that voice messages can call from. */
  readonly hasVoice: boolean;
  /** Has the move of a régua's cases go on. */
  readonly continueMove: (event: ReguaMoveContinued) => Promise<void>;
  /** Has a text sent to its author. */
  readonly queueTextTest: (event: TextTestQueued) => Promise<void>;
  /** Asks a provider for somebody's contacts. */
  readonly askProvider: AskProvider;
  /** Where an address that an admin writes down leads. */
  readonly whereItLeads: WhereItLeads;
  /** Asks a bureau about somebody who wants credit. */
  readonly askBureau: AskBureau;
  /** Has an import go on, or a file read again. */
  readonly queueImport: (event: ImportContinued | FileArrived) => Promise<void>;
  readonly now: () => Instant;
};
