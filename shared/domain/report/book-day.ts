/** The book's day: panels of all credores close at midnight in Brasília. */
export const BOOK_ZONE = 'America/Sao_Paulo';
