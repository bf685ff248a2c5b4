/** The `content-security-policy` under which every public page is sent, and works: our stylesheet, nothing else. */
export const CONTENT_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
