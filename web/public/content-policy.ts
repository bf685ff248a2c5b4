/** By their hashes (`sha256-…`, CSP Level 3 §2.3.1): the stylesheet that each page holds, and the script of its theme. */
export type OwnHashes = { readonly style: string; readonly script: string };

/**
 * The `content-security-policy` under which every public page is sent, and works: nothing but the stylesheet and the script that it
 * holds. A page may have one more script, in a file of this site.
 */
export const contentPolicy = ({ style, script }: OwnHashes, { ownScripts = false } = {}): string =>
  `default-src 'none'; script-src '${script}'${ownScripts ? " 'self'" : ''}; style-src '${style}'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** That of the lists that other sites show in a frame of theirs: nothing can be sent from there. */
export const embeddedPolicy = ({ style, script }: OwnHashes): string =>
  `default-src 'none'; script-src '${script}'; style-src '${style}'; img-src 'self'; form-action 'none'; base-uri 'self'; frame-ancestors *`;

/** That of the pages of who is signed in: our scripts and style, the API, and the storage to which files are sent. */
export const appPolicy = ({ style, script }: OwnHashes, storage: string): string =>
  `default-src 'none'; script-src 'self' '${script}'; style-src 'self' '${style}'; connect-src 'self' ${storage}; img-src 'self'; form-action 'self' ${storage}; base-uri 'none'; frame-ancestors 'none'`;
