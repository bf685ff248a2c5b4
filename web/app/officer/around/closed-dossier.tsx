import { useState } from 'react';
import { nonBreaking } from '../../../public/french.ts';
import { next, NOTHING_SAID, SaidHere } from '../../acts/said.tsx';
import type { Application, Thing } from '../../api/shapes.ts';
import type { Acting } from '../../governance/one-page.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Page } from '../../parts/page.tsx';
import { BackToWork } from '../back-to-work.tsx';
import { DeclareConflict, OpenDespiteLink } from './conflict-acts.tsx';

type ClosedProps = { readonly council: string; readonly thing: Thing<Application> };

const DECLARED =
  'Vous avez déclaré un conflit d’intérêts : de ce dossier, seul le titre vous reste ouvert. D’autres le suivent, et vous n’avez rien à faire.';

/** A dossier of which its reader sees the title alone: why, and what would settle it (B9). */
export const ClosedDossier = ({ council, thing }: ClosedProps) => {
  const [said, setSaid] = useState(NOTHING_SAID);
  const { data, available, suggestion } = thing;
  const of: Acting = {
    path: `/api/${council}/applications/${thing.id}`,
    may: (command) => available.includes(command),
    onDone: (words) => setSaid(next(said, words)),
  };
  return (
    <Page title={data.structureName} above={<BackToWork council={council} />}>
      <SaidHere said={said} />
      <div className="notice review">
        <p>
          <Icon name="lock" />
          <span>{nonBreaking(suggestion?.why ?? DECLARED)}</span>
        </p>
      </div>
      {suggestion !== undefined && (
        <section className="block">
          <h2>Que voulez-vous faire ?</h2>
          <DeclareConflict of={of} />
          <OpenDespiteLink of={of} />
        </section>
      )}
    </Page>
  );
};
