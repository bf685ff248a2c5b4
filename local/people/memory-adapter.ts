type Payload = Record<string, unknown> & { uid?: string; grantId?: string; consumed?: number };

/** What the provider keeps while the run lasts: sessions, codes, grants. A new start asks people to sign in again. */
export class MemoryAdapter {
  static readonly #kept = new Map<string, Payload>();
  readonly #model: string;
  constructor(model: string) {
    this.#model = model;
  }
  #key(id: string): string {
    return `${this.#model}:${id}`;
  }
  async upsert(id: string, payload: Payload): Promise<void> {
    MemoryAdapter.#kept.set(this.#key(id), payload);
  }
  async find(id: string): Promise<Payload | undefined> {
    return MemoryAdapter.#kept.get(this.#key(id));
  }
  async findByUid(uid: string): Promise<Payload | undefined> {
    return [...MemoryAdapter.#kept.values()].find((payload) => payload.uid === uid);
  }
  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
  }
  async destroy(id: string): Promise<void> {
    MemoryAdapter.#kept.delete(this.#key(id));
  }
  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of MemoryAdapter.#kept) {
      if (payload.grantId === grantId) MemoryAdapter.#kept.delete(key);
    }
  }
}
