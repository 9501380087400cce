import type { JoinRefusal } from '#shared/domain/debtor/decide-join.ts';
import { REGISTRATIONS_MAX, TOLD_APART_MAX } from '#shared/domain/debtor/join.ts';
import { Refusal } from './refusal.ts';

type Because = JoinRefusal | 'joined' | 'told-too-often';

const TEXTS: Readonly<Record<Because, string>> = {
  'same-registration': 'Os dois códigos são do mesmo cadastro; envie os de dois.',
  'person-and-company':
    'Um cadastro é de CPF e o outro de CNPJ. Se o CNPJ é de empresário individual ou MEI, use "ground": "sole-trader"; outra empresa não é a pessoa.',
  'no-person-and-company':
    '"sole-trader" liga um CPF a um CNPJ, e os dois cadastros são do mesmo tipo; use "mistyped-document" ou "wrong-document".',
  'documents-differ':
    'Os documentos são válidos e diferem em mais de um dígito: são de duas pessoas, a menos que o credor saiba que um deles não é desta. Se sabe, use "ground": "wrong-document" e diga em "proof" o que mostra isso.',
  'nothing-in-common':
    'Além do documento, nada nos cadastros fala da mesma pessoa: nem nome, nem e-mail, telefone ou endereço que este credor trouxe. Corrija o cadastro pelo arquivo e tente de novo.',
  'too-many': `Uma pessoa tem no máximo ${REGISTRATIONS_MAX} cadastros ligados; mais que isso costuma ser engano.`,
  'right-is-none':
    '"right" tem de ser um dos cadastros que ficam ligados; envie o código daquele cujo documento é o da pessoa, ou nada se ainda não se sabe.',
  'both-are-right':
    'De um empresário individual ou MEI o CPF e o CNPJ são os dois dele; "right" só cabe onde um dos documentos está errado.',
  joined: 'Os dois estão ligados como uma pessoa; desfaça a ligação antes.',
  'told-too-often': `Um dos cadastros já foi dito diferente de ${TOLD_APART_MAX} outros; confira o que há com ele.`,
};

export const joinRefused = (because: Because): Refusal =>
  new Refusal(409, 'Os cadastros ficam como estão', TEXTS[because]);
