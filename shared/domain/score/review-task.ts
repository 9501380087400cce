import { StepId } from '#shared/domain/values/ids.ts';

/** What the team is asked to do. No step of a régua asks for it: the debtor does. */
export const REVIEW_TASK = {
  stepId: StepId.parse('revisao-do-score'),
  title: 'Revisar o score a pedido da pessoa',
  script:
    'A pessoa pediu que alguém confira a nota que a máquina deu (LGPD, art. 20). Confira os dados e as razões, corrija o que estiver errado e responda na ficha.',
};

/** LGPD art. 20 gives no term; that of art. 19, II is taken. */
export const REVIEW_DAYS = 15;
