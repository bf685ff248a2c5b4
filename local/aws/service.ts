/** A call of a function to a service of AWS. */
export type ServiceCall = {
  readonly method: string;
  /** Path without the query, undecoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly host: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
};
export type ServiceAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
};

/** One right that a call needs: the action, on what, and the keys that conditions may test. */
export type Demand = {
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, readonly string[]>>;
};

/** A service, as much of it as the functions use. */
export type Service = {
  readonly demands: (call: ServiceCall) => readonly Demand[] | Promise<readonly Demand[]>;
  /** The access key of who calls, when it does not stand in the header of a signature. */
  readonly accessKey?: (call: ServiceCall) => Promise<string | null>;
  /** The answer to what anyone may ask, unsigned. */
  readonly unsigned?: (call: ServiceCall) => ServiceAnswer | null;
  /** What every answer to a call is given besides. */
  readonly dress?: (call: ServiceCall, answer: ServiceAnswer) => ServiceAnswer;
  readonly answer: (call: ServiceCall) => Promise<ServiceAnswer>;
  /** How the service words a refusal or a fault. */
  readonly fault: (status: number, type: string, message: string) => ServiceAnswer;
};

/** A fault to answer with: thrown inside a service. */
export class ServiceFault extends Error {
  readonly status: number;
  readonly type: string;
  constructor(status: number, type: string, message: string) {
    super(message);
    this.name = 'ServiceFault';
    this.status = status;
    this.type = type;
  }
}

/** A fault in the JSON protocols. */
export const jsonFault: Service['fault'] = (status, type, message) => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': type },
  body: JSON.stringify({ __type: type, message }),
});

/** A success in the JSON protocols. */
export const jsonAnswer = (body: unknown): ServiceAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify(body),
});
