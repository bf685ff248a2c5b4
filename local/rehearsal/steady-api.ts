import { createHash } from 'node:crypto';
import type { Api } from '../journey/call-api.ts';

/**
 * An API whose commands have the key that their content gives: a rehearsal that was interrupted is made again from its
 * beginning, and what was done is not done twice.
 */
export const steadyApi = (api: Api): Api => ({
  ...api,
  send: (step, account, path, body, key) => {
    const content = createHash('sha256').update(JSON.stringify([account, path, body]));
    return api.send(step, account, path, body, key ?? `essai-${content.digest('base64url')}`);
  },
});
