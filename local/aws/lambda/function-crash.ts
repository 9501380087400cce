/**
 * Thrown by a fault injector in the place of an answer: the function's environment dies at this call. Its invocation fails at
 * once, nothing it does afterwards has any effect, and the next invocation starts cold.
 */
export class FunctionCrash extends Error {
  constructor(message = 'Runtime exited with error: signal: killed') {
    super(message);
    this.name = 'Runtime.ExitError';
  }
}
