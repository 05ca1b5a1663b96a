/**
 * Django's dispatch a second time, slow and obvious: one list, looked through from the start each time, nothing remembered.
 * The oracle of the property tests; shares no code with the engine.
 */

export type NaiveConnection = {
  readonly receiver: number;
  readonly sender: number | null;
  readonly uid: string | null;
  readonly weak: boolean;
};

/** What the outside decides: who is alive, what a receiver does. */
export type NaiveWorld = {
  isAlive(receiver: number): boolean;
  isSenderAlive(sender: number): boolean;
  isAsync(receiver: number): boolean;
  /** Runs the receiver and gives its value. */
  call(receiver: number): unknown;
  /** Whether a robust send turns the error into a response. */
  isCaught(error: unknown): boolean;
};

export class NaiveSignal {
  readonly #world: NaiveWorld;
  #connections: NaiveConnection[] = [];

  constructor(world: NaiveWorld) {
    this.#world = world;
  }

  connect(connection: NaiveConnection): boolean {
    const isNew = !this.#living().some((other) => isSame(other, connection));
    this.#connections = isNew ? [...this.#living(), connection] : this.#living();
    return isNew;
  }

  disconnect(connection: NaiveConnection): boolean {
    const found = this.#living().find((other) => isSame(other, connection));
    this.#connections = this.#living().filter((other) => other !== found);
    return found !== undefined;
  }

  hasListeners(sender: number | null): boolean {
    return this.#serve(sender).length > 0;
  }

  send(sender: number | null, robust: boolean): [number, unknown][] {
    const served = this.#serve(sender);
    const inTurn = served.filter((receiver) => !this.#world.isAsync(receiver));
    const together = served.filter((receiver) => this.#world.isAsync(receiver));
    const responses: [number, unknown][] = [];
    for (const receiver of [...inTurn, ...together]) {
      try {
        responses.push([receiver, this.#world.call(receiver)]);
      } catch (error) {
        if (!robust || !this.#world.isCaught(error)) throw error;
        responses.push([receiver, error]);
      }
    }
    return responses;
  }

  #serve(sender: number | null): number[] {
    return this.#living()
      .filter((each) => each.sender === null || each.sender === sender)
      .map((each) => each.receiver);
  }

  #living(): NaiveConnection[] {
    return this.#connections.filter(
      (each) =>
        (!each.weak || this.#world.isAlive(each.receiver)) &&
        (each.sender === null || this.#world.isSenderAlive(each.sender)),
    );
  }
}

/** The same receiver or uid, for the same sender. */
function isSame(one: NaiveConnection, other: NaiveConnection): boolean {
  if (one.sender !== other.sender) return false;
  if (one.uid !== null || other.uid !== null) return one.uid === other.uid;
  return one.receiver === other.receiver;
}
