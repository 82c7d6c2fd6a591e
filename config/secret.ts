// A value that must not appear in logs, error messages or dumps. Knows how to hide itself from JSON, string conversion and
// console output; refuses to know what it protects.

const REDACTED = '[redacted]';

export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself, at the one place that needs it. */
  reveal(): string {
    return this.#value;
  }

  toJSON(): string {
    return REDACTED;
  }

  toString(): string {
    return REDACTED;
  }

  /** What console.log and util.inspect show; the symbol is Node's public name for it. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return REDACTED;
  }
}
