const TURN = 12;

/** Long work in short turns, so that it never holds up a key. */
export class Turns {
  #ends = 0;

  /** Resolves at once while the turn lasts, else after others have had theirs. */
  async rest(): Promise<void> {
    if (Date.now() < this.#ends) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#ends = Date.now() + TURN;
  }
}
