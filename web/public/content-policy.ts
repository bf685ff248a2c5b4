/** The `content-security-policy` under which every public page is sent, and works: our stylesheet, nothing else. */
export const CONTENT_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** That of the lists that other sites show in a frame of theirs: nothing can be sent from there. */
export const EMBEDDED_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'self'; frame-ancestors *";
