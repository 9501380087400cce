/** A day counted from the due date, as people of the trade write it: `D-5`, `D0`, `D+3`. */
export const stepDay = (offsetDays: number): string => `D${offsetDays > 0 ? '+' : ''}${offsetDays}`;
