import type { Dossier, DossierEvent, ShownEvent } from '#shared/domain/dossier/dossier.ts';
import type { Block } from './document.ts';

/** Every entry under its number in the history; those of another creditor only as links of the chain. */
export function eventBlocks({ events }: Pick<Dossier, 'events'>): readonly Block[] {
  return stretchesOf(events).flatMap((stretch) => {
    const [first] = stretch;
    if (first === undefined) return [];
    return first.shown ? shownBlocks(first) : [hiddenBlock(stretch)];
  });
}

/** A shown entry stands alone; hidden ones that follow each other are told of together. */
function stretchesOf(events: readonly DossierEvent[]): readonly (readonly DossierEvent[])[] {
  const stretches: DossierEvent[][] = [];
  for (const event of events) {
    const last = stretches.at(-1);
    if (last?.[0]?.shown === false && !event.shown) last.push(event);
    else stretches.push([event]);
  }
  return stretches;
}

function hiddenBlock(stretch: readonly DossierEvent[]): Block {
  const [from, through] = [stretch[0]?.seq, stretch.at(-1)?.seq];
  const which =
    from === through ? `Linha ${from}, não mostrada` : `Linhas ${from} a ${through}, não mostradas`;
  return {
    kind: 'small-print',
    text: `${which}: de outro credor. Até o hash ${stretch.at(-1)?.hash}`,
  };
}

function shownBlocks(event: ShownEvent): readonly Block[] {
  const { seq, localTime, title, why, grounds, text, note, hash, actor, entry } = event;
  const rest = [`Quem: ${actor}.`, ...grounds].join(' ');
  const link =
    entry === null ? `Hash ${hash} (a linha cita outro credor e não vai inteira)` : `Hash ${hash}`;
  return [
    { kind: 'subheading', text: `${seq}. ${localTime} · ${title}` },
    ...(why.length > 0 ? [{ kind: 'paragraph' as const, text: why.join(' ') }] : []),
    ...(text === null ? [] : textBlocks(text)),
    ...(note === null ? [] : [{ kind: 'quote' as const, text: note }]),
    { kind: 'small-print', text: `${rest}\n${link}` },
  ];
}

function textBlocks({ to, subject, body, textHash, isIntact }: NonNullable<ShownEvent['text']>) {
  const about = subject === null ? '' : `\nAssunto: ${subject}`;
  return [
    { kind: 'quote' as const, text: `Para: ${to}${about}\n\n${body}` },
    {
      kind: 'small-print' as const,
      text: `Hash do texto ${textHash} · ${INTACT_TEXTS[`${isIntact}`]}`,
    },
  ];
}

const INTACT_TEXTS = {
  true: 'o que está guardado tem este hash',
  false: 'o que está guardado NÃO tem este hash: foi alterado por fora do sistema',
  null: 'o texto aprovado e as suas variáveis entram no hash e não são guardados à parte',
} as const;
