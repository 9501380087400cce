/**
 * What a person takes calmly: the API says by this status that there is nothing to do, or that it was done when an answer was
 * lost.
 */
export async function despite(status: 404 | 409, asked: Promise<unknown>): Promise<unknown> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && error.message.includes(`answered with ${status}`)) return null;
    throw error;
  }
}
