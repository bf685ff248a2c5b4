/** What stands in the place of a good token: headers of a request. */
export type Forgery = { readonly name: string; readonly headers: Readonly<Record<string, string>> };
