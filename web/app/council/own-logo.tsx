import { nonBreaking } from '../../public/french.ts';
import { Act } from '../acts/act-form.tsx';
import type { Typed } from '../acts/asked.ts';
import { base64In, textIn } from '../acts/file-content.ts';
import type { Council } from '../api/shapes.ts';
import { Mark } from '../frame/mark.tsx';

/** A council for who says what its pages say. */
export type Saying = {
  readonly council: Council;
  readonly may: (command: string) => boolean;
  readonly onDone: (said: string) => void;
};

// As the command names them: what it says of a file is read at its field.
const FILE = 'logo.content';
const WORDS = 'logo.description';

const SVG = /^data:image\/svg\+xml[;,]/;

/** An SVG leaves as its text, a PNG as its bytes in base64: which of them it is, the file says. */
const toLogo = ({ [FILE]: file = '', [WORDS]: description = '' }: Typed) => ({
  logo: {
    ...(SVG.test(file)
      ? { type: 'image/svg+xml', content: textIn(file) }
      : { type: 'image/png', content: base64In(file) }),
    description: description.trim(),
  },
});

const InForce = ({ council }: Pick<Saying, 'council'>) => (
  <>
    <div className="in-force">
      <Mark council={council} size={120} />
    </div>
    <p>
      {nonBreaking(
        council.logo === null
          ? 'Aucun logo n’est adopté : les pages montrent un anneau, avec un siège par collège.'
          : `Décrit ainsi à qui ne le voit pas : « ${council.logo.description} ».`,
      )}
    </p>
  </>
);

/** The picture under which a council is known, and how it takes another (L3). */
export const OwnLogo = ({ council, may, onDone }: Saying) => (
  <section className="block">
    <h2>Le logo</h2>
    <InForce council={council} />
    {may('adoptLogo') && (
      <>
        <Act
          // What was adopted is what one begins with, the next time.
          key={council.logo?.digest ?? ''}
          id="logo"
          path={`/api/${council.id}/adoptLogo`}
          asked={[
            {
              name: FILE,
              kind: 'file',
              label: 'Fichier du logo',
              accept: '.svg,.png',
              hint: 'SVG de préférence, ou PNG ; 32 ko au plus. Sans script ni lien vers ailleurs.',
            },
            {
              name: WORDS,
              kind: 'line',
              label: 'Ce qu’il montre',
              hint: 'Lu à voix haute à qui ne le voit pas, par exemple : Logo du Département du Pas-de-Calais.',
            },
          ]}
          initial={{ [WORDS]: council.logo?.description ?? '' }}
          effect="Les pages, les courriels et les titres numériques à venir le portent aussitôt. Un titre déjà délivré garde l’image sous laquelle il a été signé."
          action="Adopter ce logo"
          name={council.logo === null ? 'Adopter un logo' : 'Adopter un autre logo'}
          done="Le logo est adopté."
          toBody={toLogo}
          onDone={onDone}
        />
        {council.logo !== null && (
          <Act
            id="anneau"
            path={`/api/${council.id}/adoptLogo`}
            effect="Les pages montrent de nouveau l’anneau, avec un siège par collège."
            action="Ne plus avoir de logo"
            done="Le conseil n’a plus de logo."
            toBody={() => ({ logo: null })}
            onDone={onDone}
          />
        )}
      </>
    )}
  </section>
);
