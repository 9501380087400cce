import * as z from 'zod';
import { CredorId, DebtorId, NoteId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import type { Debtor } from './debtor.ts';
import { LikenessReason } from './same-person.ts';

/**
 * What it rests on that two registrations are of one person: a document was typed wrong by one slip, one of the two is not the
 * person's at all, or a CNPJ is that of a sole trader, who is one person with their CPF (a MEI, an empresário individual).
 */
export const JoinGround = z.enum(['mistyped-document', 'wrong-document', 'sole-trader']);
export type JoinGround = z.infer<typeof JoinGround>;

/** In pt-BR. */
export const JOIN_GROUND_TEXTS: Readonly<Record<JoinGround, string>> = {
  'mistyped-document': 'Um dos documentos foi digitado errado',
  'wrong-document': 'Um dos documentos não é da pessoa',
  'sole-trader': 'O CNPJ é de empresário individual ou MEI, e o CPF é o dele',
};

/** Whether the document of a registration that is joined is the person's own, in pt-BR. */
export const DOCUMENT_TEXTS = {
  right: 'O documento deste cadastro é o da pessoa.',
  wrong:
    'O documento deste cadastro não é o da pessoa: por ele nada é negativado nem protestado, nenhum boleto é pedido por arquivo e nenhum contato é procurado.',
  unknown:
    'Não se sabe se o documento deste cadastro é o da pessoa: até lá, por ele, nada é negativado nem protestado, nenhum boleto é pedido por arquivo e nenhum contato é procurado.',
} as const;

/** Registrations of one person; more would be a mistake of somebody else's. */
export const REGISTRATIONS_MAX = 4;
export const TOLD_APART_MAX = 100;

/** Another registration that is of the same person, by a credor's word. What shows it are words about the person, in the note. */
export const Join = z.object({
  debtorId: DebtorId,
  credorId: CredorId,
  since: Instant,
  by: z.string().max(90),
  ground: JoinGround,
  signs: z.array(LikenessReason).max(10),
  noteId: NoteId.nullable(),
  /** Whether the document of this registration is the person's own; absent while nobody said so, and where both are. */
  ownDocument: z.enum(['right', 'wrong']).optional(),
});
export type Join = z.infer<typeof Join>;

/** Another registration that is like this one and, by a credor's word, of somebody else. */
export const ToldApart = z.object({ debtorId: DebtorId, credorId: CredorId });
export type ToldApart = z.infer<typeof ToldApart>;

/**
 * The join, by whichever credor's word, that leaves open whether the document of this registration is the person's, or says that it is
 * not: it may be a stranger's, of whom nothing may be said to anybody by it. Null while there is none.
 */
export const documentInDoubt = ({ joins = [] }: Pick<Debtor, 'joins'>): Join | null =>
  joins.find(({ ground, ownDocument }) => ground !== 'sole-trader' && ownDocument !== 'right') ??
  null;

/** The other registrations of the person, by whichever credor's word: what protects the person holds over all of them. */
export const otherRegistrations = ({ joins = [] }: Pick<Debtor, 'joins'>): readonly DebtorId[] => [
  ...new Set(joins.map(({ debtorId }) => debtorId)),
];

/** The other registrations of the person by the word of one credor, to whose desk and pages they are shown. */
export const joinsOf = (
  { joins = [] }: Pick<Debtor, 'joins'>,
  credorId: CredorId,
): readonly Join[] => joins.filter((join) => join.credorId === credorId);
