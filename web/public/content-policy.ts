/**
 * The `content-security-policy` under which every public page is sent, and works: nothing but the stylesheet it holds,
 * known by its hash (`sha256-…`, CSP Level 3 §2.3.1).
 */
export const contentPolicy = (styleHash: string): string =>
  `default-src 'none'; style-src '${styleHash}'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** That of the lists that other sites show in a frame of theirs: nothing can be sent from there. */
export const embeddedPolicy = (styleHash: string): string =>
  `default-src 'none'; style-src '${styleHash}'; img-src 'self'; form-action 'none'; base-uri 'self'; frame-ancestors *`;
