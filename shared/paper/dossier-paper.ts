import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import { localTimeOf } from '#shared/domain/dossier/dossier-events.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { type Block, documentPdf } from './document.ts';
import { eventBlocks } from './dossier-event-blocks.ts';
import { agreementBlocks, debtBlocks, paymentBlocks } from './dossier-money-blocks.ts';
import { type Letterhead, taxIdWritten } from './letterhead.ts';

/** A dossier as a paper to be filed. The same dossier always gives the same bytes. */
export function dossierPaper(dossier: Dossier, credor: Letterhead): Promise<Uint8Array> {
  const { madeAt, zone, contentHash, volume } = dossier;
  const title = `Dossiê de cobrança${volume.volumes > 1 ? `, volume ${volume.number}` : ''}`;
  return documentPdf({
    title,
    credor,
    on: localDateOf(madeAt, zone),
    fingerprint: `SHA-256 ${contentHash}`,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'facts', rows: headRows(dossier) },
      { kind: 'small-print', text: WHAT_IT_IS },
      { kind: 'heading', text: '1. Pessoa e contatos' },
      ...personBlocks(dossier),
      { kind: 'heading', text: '2. Dívidas e memória de cálculo' },
      ...debtBlocks(dossier),
      { kind: 'heading', text: '3. Acordos' },
      ...agreementBlocks(dossier),
      { kind: 'heading', text: '4. Pagamentos' },
      ...paymentBlocks(dossier),
      { kind: 'heading', text: '5. Acontecimentos, do mais antigo ao mais novo' },
      ...eventBlocks(dossier),
      { kind: 'heading', text: '6. Cadeia de hashes e como conferir' },
      ...chainBlocks(dossier),
    ],
  });
}

const WHAT_IT_IS =
  'Contém dados pessoais (Lei 13.709/2018). Reúne o que o sistema registrou da cobrança deste credor a esta pessoa, com as horas no relógio de onde ela mora. Links de mensagens aparecem sem o segredo que abre o portal.';

function headRows(dossier: Dossier): readonly (readonly [string, string])[] {
  const { person, credor, madeAt, madeBy, zone, volume, debtorId, events } = dossier;
  const shown = events.filter((event) => event.shown);
  const count = (types: readonly string[]): string =>
    String(shown.filter(({ type }) => types.includes(type)).length);
  return [
    ['Devedor', person.name === null ? 'Pessoa anonimizada' : person.name],
    ['Documento', person.taxId === null ? 'apagado' : taxIdWritten(person.taxId)],
    ['Código no sistema', debtorId],
    ['Credor', `${credor.legalName} · ${taxIdWritten(credor.taxId)}`],
    ['Emitido em', `${localTimeOf(madeAt, zone)} (${madeAt} em UTC), por ${madeBy}`],
    ['Linhas da história', `${volume.from} a ${volume.through}${volumesText(volume)}`],
    ['Mensagens enviadas', count(['message-sent'])],
    ['Contatos retidos ou não feitos', count(HELD)],
  ];
}

const HELD = ['step-held', 'step-skipped', 'message-held', 'message-withheld'];

const volumesText = ({ number, volumes }: Dossier['volume']): string =>
  volumes === 1 ? '' : `, volume ${number} de ${volumes}`;

const CONTACT_KINDS = { email: 'E-mail', mobile: 'Celular', landline: 'Telefone fixo' } as const;

function personBlocks({ person, contacts, zone }: Dossier): readonly Block[] {
  const facts = [
    ['Estado', person.uf ?? 'desconhecido'] as const,
    ['Não quer receber por', person.optedOut.join(', ') || 'nada: aceita todos os canais'] as const,
    ...person.flags.map(({ flag, since, evidence }) => {
      const words = evidence === null ? '' : `: ${evidence}`;
      return [flag, `desde ${localTimeOf(since, zone)}${words}`] as const;
    }),
  ];
  const rows = contacts.map(({ kind, value, basis, source, addedAt, confirmed }) => [
    `${CONTACT_KINDS[kind]} ${value ?? '(apagado)'}`,
    `${basis}; ${source}`,
    localTimeOf(addedAt, zone),
    confirmed ? 'sim' : 'não',
  ]);
  const columns = [
    { title: 'Contato', share: 34 },
    { title: 'Base legal e origem', share: 40 },
    { title: 'Desde', share: 17 },
    { title: 'Confirmado', share: 11 },
  ];
  return [
    { kind: 'facts', rows: facts },
    ...(rows.length > 0 ? [{ kind: 'table' as const, columns, rows }] : []),
  ];
}

function chainBlocks({ chain, contentHash, volume }: Dossier): readonly Block[] {
  return [
    {
      kind: 'facts',
      rows: [
        ['Linhas da história', String(chain.length)],
        ['Hash da última', chain.headHash],
        ['Na emissão', chain.isWhole ? INTACT : BROKEN],
        ['Hash deste conteúdo', contentHash],
      ],
    },
    { kind: 'paragraph', text: HOW_CHAINED },
    {
      kind: 'paragraph',
      text: `${HOW_CHECKED} ${volume.volumes > 1 ? EACH_VOLUME : ''}`.trimEnd(),
    },
  ];
}

const INTACT =
  'a história inteira foi conferida, da primeira linha à última, e a cadeia está íntegra';
const BROKEN = 'a cadeia NÃO está íntegra: a história foi alterada por fora do sistema';

const HOW_CHAINED =
  'Cada linha da história guarda o hash da anterior (prevHash) e o seu próprio (hash): SHA-256 do JSON canônico (RFC 8785: chaves em ordem, sem espaços) da linha, com prevHash e sem hash. A primeira aponta para 64 zeros. Mudar, tirar ou trocar de lugar uma linha muda o hash dela e de todas as seguintes. Linhas de outro credor ficam na cadeia só com os seus hashes.';
const HOW_CHECKED =
  'O arquivo JSON que acompanha este papel traz as linhas inteiras. Confere-se com o comando npm run dossier:verify do sistema, que é aberto, ou por qualquer programa que siga a receita: para cada linha com o campo entry, o SHA-256 do JSON canônico de entry deve ser o hash da linha; o prevHash de cada linha deve ser o hash da anterior; e o SHA-256 do JSON canônico do arquivo sem o campo contentHash deve ser o contentHash. A emissão está escrita na história do sistema com esse mesmo hash.';
const EACH_VOLUME =
  'Os volumes se conferem juntos, na ordem: a primeira linha de um segue a última do anterior.';
