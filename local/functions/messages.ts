/** What a thread is started with: its bundle, what it exports, and where compiled code is kept between starts. */
export type WorkerData = { readonly file: string; readonly exported: string; readonly cache: string };
/** One call: its event and context as JSON, and when its time is over (ms). */
export type Call = {
  readonly id: number;
  readonly event: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly until: number;
};
/** Number 0 says that the bundle is loaded, or why it is not. */
export type Answer = { readonly id: number; readonly result?: string; readonly error?: string };
