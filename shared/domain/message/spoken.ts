/** How fast the voice reads, in words a second: a calm 150 a minute. */
const WORDS_PER_SECOND = 2.5;
const SECONDS_PER_MINUTE = 60;

/** A telephone number, with or without its area code: eight digits and more, as people write them. */
const PHONE = /\(?\b\d{2}\)?[\s.-]?\d{4,5}[\s.-]?\d{4}\b|\b0\d{3}[\s.-]?\d{3}[\s.-]?\d{4}\b/g;

/** About how long the voice speaks the text, in whole seconds; digits of a telephone are spoken one by one. */
export function spokenSeconds(text: string): number {
  const words = text
    .replace(PHONE, (phone) => digitsOf(phone).split('').join(' '))
    .split(/\s+/)
    .filter((word) => word !== '');
  return Math.ceil(words.length / WORDS_PER_SECOND);
}

/** Started minutes, which the call is paid by. */
export const spokenMinutes = (text: string): number =>
  Math.max(1, Math.ceil(spokenSeconds(text) / SECONDS_PER_MINUTE));

/** The text as speech engines take it (SSML 1.1): a paragraph a line, telephones digit by digit. */
export const ssmlOf = (text: string): string =>
  `<speak>${text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${asSpeech(line.trim())}</p>`)
    .join('')}</speak>`;

const asSpeech = (line: string): string =>
  line
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(PHONE, (phone) => `<say-as interpret-as="digits">${digitsOf(phone)}</say-as>`);

const digitsOf = (phone: string): string => phone.replace(/\D/g, '');
