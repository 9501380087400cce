import type { Language } from '#shared/domain/values/language.ts';

type FrameWords = {
  readonly safety: string;
  readonly page: (host: string) => string;
  /** Before a telephone and an e-mail. */
  readonly questions: string;
  readonly or: string;
  readonly stop: { readonly question: string; readonly link: string; readonly inText: string };
};

/** What the frame of every e-mail says around its text. */
export const FRAME_WORDS: Readonly<Record<Language, FrameWords>> = {
  'pt-BR': {
    safety: 'Por segurança, nunca pedimos senhas por e-mail, SMS ou telefone.',
    page: (host) => `Nossa página abre sempre em ${host}.`,
    questions: 'Dúvidas? Fale com a gente:',
    or: 'ou',
    stop: {
      question: 'Prefere não receber mais e-mails como este?',
      link: 'Cancele o recebimento',
      inText: 'Para não receber mais e-mails como este:',
    },
  },
  en: {
    safety: 'For your safety, we never ask for passwords by e-mail, SMS or telephone.',
    page: (host) => `Our page, in Portuguese, always opens at ${host}.`,
    questions: 'Questions? Talk to us:',
    or: 'or',
    stop: {
      question: 'Would you rather not get e-mails like this one?',
      link: 'Unsubscribe',
      inText: 'To get no more e-mails like this one:',
    },
  },
};
