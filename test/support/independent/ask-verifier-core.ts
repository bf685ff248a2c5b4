import { text } from 'node:stream/consumers';
import { verifyCredential } from '@digitalcredentials/verifier-core';

/**
 * Gives credentials to a verifier that shares nothing with this project, one JSON line each on standard input, and tells
 * what it says of each, one JSON line each. It finds keys and lists over HTTPS, by the issuer's `did:web`.
 */
const lines = (await text(process.stdin)).split('\n').filter(Boolean);
for (const line of lines) {
  const answer = await verifyCredential({ credential: JSON.parse(line), knownDIDRegistries: [] });
  const { log = [], errors = [] } = answer as {
    log?: { id: string; valid?: boolean; error?: { name: string } }[];
    errors?: { name: string }[];
  };
  const said = Object.fromEntries(log.map(({ id, valid, error }) => [id, error?.name ?? valid]));
  process.stdout.write(`${JSON.stringify({ ...said, errors: errors.map(({ name }) => name) })}\n`);
}
