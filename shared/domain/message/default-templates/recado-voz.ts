import { voice } from './write.ts';

export const recadoVoz = voice(
  'recado-voz',
  'Temos um recado para você. Por favor, ligue para nós, ou abra o link de um e-mail ou SMS nosso, para ouvir o recado com segurança.',
);
