/**
 * The `content-security-policy` under which every public page is sent, and works. Scripts are files of this site, none stands in a
 * page; the stylesheet that it holds is known by its hash (`'sha256-…'`, CSP Level 3 §2.3.1).
 */
export const contentPolicy = (style: string): string =>
  `default-src 'none'; script-src 'self'; style-src ${style}; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** That of the lists that other sites show in a frame of theirs: no script at all, and nothing can be sent from there. */
export const embeddedPolicy = (style: string): string =>
  `default-src 'none'; style-src ${style}; img-src 'self'; form-action 'none'; base-uri 'self'; frame-ancestors *`;

/** That of the pages of who is signed in: our scripts and style, the API, and the storage to which files are sent. */
export const appPolicy = (style: string, storage: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self' ${style}; connect-src 'self' ${storage}; img-src 'self'; form-action 'self' ${storage}; base-uri 'none'; frame-ancestors 'none'`;
