/** What is said to whom, as the operator reads it. */
export const OPENING_LABEL = 'A quem atender';
export const BODY_LABEL = 'Só à própria pessoa';
