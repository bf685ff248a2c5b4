import { nonBreaking } from '../../public/french.ts';
import type { Block, PrintedDocument } from '../../public/printed-document.ts';

type ShownProps = {
  readonly block: Block;
  /** What tells it from every other block of the document. */
  readonly named: string;
};

const Shown = ({ block, named }: ShownProps) => {
  switch (block.kind) {
    case 'facts':
      return (
        <dl className="facts">
          {block.facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{nonBreaking(value)}</dd>
            </div>
          ))}
        </dl>
      );
    case 'text':
      return <p>{nonBreaking(block.text)}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{nonBreaking(item)}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <div className="scroll" tabIndex={0} role="region" aria-label={named}>
          <table>
            <caption>{nonBreaking(block.caption)}</caption>
            <thead>
              <tr>
                {block.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map(([first = '', ...cells]) => (
                <tr key={[first, ...cells].join('|')}>
                  <th scope="row">{nonBreaking(first)}</th>
                  {cells.map((cell, at) => (
                    // A row has its cells in the order of the head, and no other name for them.
                    <td key={block.head[at + 1] ?? at}>{nonBreaking(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
};

/** A document of the service, section by section, in the very words of its page and of its file. */
export const Printed = ({ document }: { readonly document: PrintedDocument }) => (
  <>
    {document.sections.map(({ id, title, blocks }) => (
      <section key={id} aria-labelledby={id}>
        <h2 id={id}>{nonBreaking(title)}</h2>
        {blocks.map((block, at) => (
          // The blocks of a section are written once, in their order.
          <Shown key={at} block={block} named={`${title}, partie ${at + 1}`} />
        ))}
      </section>
    ))}
  </>
);
