import type { HttpRequest } from '#shared/lambda/http-handler.ts';

/** No form of the portal is longer. */
export const FORM_LENGTH_MAX = 8_192;

/** The fields of a form as browsers send them; any text at all can be read as one. */
export const readForm = (request: HttpRequest): URLSearchParams =>
  new URLSearchParams(request.body);
