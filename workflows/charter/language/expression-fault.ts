/** Why an expression is refused, in French; `at` is the place in the expression. */
export class ExpressionFault extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** A name that is not known where it is used; `unknown` tells it from the places where the file defines names. */
export class UnknownName extends ExpressionFault {
  readonly unknown: string;
  constructor(name: string, message: string, at: number) {
    super(message, at);
    this.unknown = name;
  }
}
