import type { HttpAnswer } from '../http/answer.ts';

/** Markup that is safe to write as it is. */
export type Html = { readonly markup: string };

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** Writes markup; every text put in it is escaped. */
export const html = (parts: TemplateStringsArray, ...values: readonly (string | Html)[]): Html => ({
  markup: parts.reduce((whole, part, at) => {
    const value = values[at - 1] ?? '';
    return `${whole}${typeof value === 'string' ? escape(value) : value.markup}${part}`;
  }),
});

/** Several pieces of markup in a row. */
export const list = (pieces: readonly Html[]): Html => ({
  markup: pieces.map(({ markup }) => markup).join('\n'),
});

const STYLE = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 system-ui,sans-serif;color:#1b1b1f}
h1{font-size:1.7rem}ul{padding:0;list-style:none}li{margin:.4rem 0}pre{white-space:pre-wrap;font:inherit}
button,input{font:inherit;padding:.3rem .8rem}article{border-top:1px solid #8a8a93;padding:.5rem 0}
a:focus,button:focus,input:focus{outline:3px solid #0b57d0;outline-offset:2px}`;

/** A whole page in French, without script. */
export const page = (title: string, body: Html): string =>
  `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – essai local</title><style>${STYLE}</style></head>
<body><main><h1>${escape(title)}</h1>${body.markup}</main></body>
</html>`;

/** A page as an answer; it may load nothing. */
export const htmlAnswer = (body: string, status = 200): HttpAnswer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'cache-control': 'no-store',
  },
  body,
});
