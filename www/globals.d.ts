/** What the classic scripts hand to others. */
interface Window {
  /** `floor.js`: what kind of failure an error is, and what a server answered or a browser lacks. */
  causeOf(error: unknown): [cause: string, what?: string];
  /** `failed.js`: words a failure to start. */
  tellFailure?(cause: string, what?: string): void;
}
