/** By the timer of whoever runs the code: a simulated run must not wait in real time. */
export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));
