import { agreementNumber } from '#shared/domain/agreement/agreement-figures.ts';
import type { AgreementTerms } from '#shared/domain/agreement/agreement.ts';
import { type TermBlock, termBlocks, type TermFacts } from '#shared/domain/agreement/term-text.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import {
  type Instant,
  localDateOf,
  timeOf,
  toLocal,
  type Zone,
} from '#shared/domain/values/zone.ts';
import { type Block, documentPdf } from './document.ts';
import { tableBlock } from './term-table.ts';

/** Who agreed, when and how it was known that it was them. */
export type Acceptance = {
  readonly at: Instant;
  /** The debtor's own, in which the term tells the time. */
  readonly zone: Zone;
  /** In pt-BR. */
  readonly identity: string;
  readonly ip: string;
  readonly userAgent: string;
};

/** The term as a PDF. The same facts and acceptance always give the same bytes, which is what the hash stands for. */
export function agreementTerm(
  facts: TermFacts & { readonly terms: AgreementTerms },
  acceptance: Acceptance,
): Promise<Uint8Array> {
  const { terms, credor } = facts;
  const title = `Termo de acordo ${agreementNumber(terms)}`;
  return documentPdf({
    title,
    credor,
    on: localDateOf(acceptance.at, acceptance.zone),
    fingerprint: title,
    blocks: [
      { kind: 'title', text: title },
      ...termBlocks(facts).map(blockOf),
      { kind: 'heading', text: 'Aceite' },
      { kind: 'facts', rows: acceptanceRows(acceptance) },
    ],
  });
}

const blockOf = (block: TermBlock): Block => (block.kind === 'table' ? tableBlock(block) : block);

/** The cities that the time zone database writes without their accents. */
const ACCENTED: Readonly<Partial<Record<Zone, string>>> = {
  'America/Araguaina': 'Araguaína',
  'America/Belem': 'Belém',
  'America/Cuiaba': 'Cuiabá',
  'America/Eirunepe': 'Eirunepé',
  'America/Maceio': 'Maceió',
  'America/Santarem': 'Santarém',
  'America/Sao_Paulo': 'São Paulo',
};

const placeOf = (zone: Zone): string =>
  ACCENTED[zone] ?? zone.replace('America/', '').replace('_', ' ');

function acceptanceRows({ at, zone, identity, ip, userAgent }: Acceptance) {
  const local = `${formatDate(localDateOf(at, zone))} às ${timeOf(toLocal(at, zone))}`;
  return [
    ['Quando', `${local}, em ${placeOf(zone)} (${at} em UTC)`],
    ['Quem', identity],
    ['Endereço IP', ip || 'desconhecido'],
    ['Navegador', userAgent || 'desconhecido'],
  ] as const;
}
