import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { frenchDate, nonBreaking } from '../../../public/french.ts';
import { next, NOTHING_SAID, SaidHere } from '../../acts/said.tsx';
import { structureQuery } from '../../api/structure-queries.ts';
import { Icon } from '../../parts/icon.tsx';
import { Page } from '../../parts/page.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { KNOWN_FIELDS } from '../../structure/known-fields.ts';
import { RegisterValues } from '../../structure/register-values.tsx';
import { numbersOf, structureStanding } from '../../words/structure-words.ts';
import { OwnThings } from './own-things.tsx';
import type { PartProps } from './part-props.ts';
import { SettleContests } from './settle-contests.tsx';
import { StructureActs } from './structure-acts.tsx';
import { CharterStanding, StructurePeople } from './structure-people.tsx';

const Registers = ({ council, sheet }: Pick<PartProps, 'council' | 'sheet'>) => {
  const { register } = sheet.data;
  return (
    <section className="block">
      <h2>Ce que les registres en disent</h2>
      <p>{register === null ? 'Aucun n’a encore répondu.' : `Lu le ${frenchDate(register.readOn)}.`}</p>
      <RegisterValues
        council={council}
        structure={sheet.id}
        sheet={sheet}
        fields={KNOWN_FIELDS}
        reader="SERVICE"
      />
    </section>
  );
};

/** A structure as the service follows it: what waits, what is known of it and by whom, what it asked and holds. */
export const StructurePage = ({
  council,
  structure,
}: {
  readonly council: string;
  readonly structure: string;
}) => {
  const { data: sheet, error, refetch } = useQuery(structureQuery(council, structure));
  const [said, setSaid] = useState(NOTHING_SAID);
  if (error !== null && sheet === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (sheet === undefined) return <Waiting what="Ouverture de la structure" />;
  const props: PartProps = {
    council,
    sheet,
    path: `/api/${council}/structures/${structure}`,
    may: (command) => sheet.available.includes(command),
    onDone: (words) => setSaid(next(said, words)),
  };
  return (
    <Page
      title={sheet.data.name}
      wide
      above={
        <p className="crumb">
          <Link to="/espace/$council/service/structures" params={{ council }}>
            <Icon name="back" /> Structures
          </Link>
        </p>
      }
    >
      <SaidHere said={said} />
      <p className="lead">{nonBreaking(structureStanding(sheet))}.</p>
      <p className="soft">{nonBreaking(numbersOf(sheet.data))}</p>
      <SettleContests {...props} />
      <StructureActs {...props} />
      <Registers council={council} sheet={sheet} />
      <StructurePeople {...props} />
      <CharterStanding council={council} sheet={sheet} />
      <OwnThings council={council} sheet={sheet} />
    </Page>
  );
};
