import { nonBreaking } from './french.ts';
import { html, type Html } from './html.ts';

/** What a section is made of, in its order. */
export type Block =
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [term: string, value: string])[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      /** Each as long as the head; the first cell says what the row is about. */
      readonly rows: readonly (readonly string[])[];
    };

export type Section = {
  /** In an address, and stable. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
};

/** What the service writes to somebody, once for every form it takes: a page, and a file to keep. */
export type PrintedDocument = {
  readonly title: string;
  /** What the picture at its head shows, when it has one. */
  readonly mark?: string;
  readonly sections: readonly Section[];
};

type Fact = readonly [term: string, value: string];

/** Those that there are to tell. */
export const facts = (...told: readonly (Fact | false)[]): Block => ({
  kind: 'facts',
  facts: told.filter((one) => one !== false),
});

export const sentences = (said: readonly string[]): Block[] => said.map((text) => ({ kind: 'text', text }));

const blockOf = (block: Block): Html => {
  switch (block.kind) {
    case 'facts':
      return html`<dl class="facts">
        ${block.facts.map(
          ([term, value]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${nonBreaking(value)}</dd>
            </div>`,
        )}
      </dl>`;
    case 'text':
      return html`<p>${nonBreaking(block.text)}</p>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${nonBreaking(item)}</li>`)}
      </ul>`;
    case 'table':
      return html`<table>
        <caption>
          ${nonBreaking(block.caption)}
        </caption>
        <thead>
          <tr>
            ${block.head.map((cell) => html`<th scope="col">${cell}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${block.rows.map(
            ([first = '', ...cells]) =>
              html`<tr>
                <th scope="row">${nonBreaking(first)}</th>
                ${cells.map((cell) => html`<td>${nonBreaking(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`;
  }
};

/** The sections of a page; the first, what it is about, stands out. */
export const sectionsOf = ({ sections }: PrintedDocument): Html[] =>
  sections.map(
    ({ id, title, blocks }, rank) =>
      html`<section ${rank === 0 && html`class="card"`} aria-labelledby="${id}">
        <h2 id="${id}">${title}</h2>
        ${blocks.map(blockOf)}
      </section>`,
  );
