/** In the place of the HTTP client of JSON-LD: credentials are signed and verified by what is here, and nothing is fetched. */
export const httpClient = undefined;
