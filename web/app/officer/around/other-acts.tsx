import { useState } from 'react';
import { frenchDate, nonBreaking, parisDay } from '../../../public/french.ts';
import { instantOf } from '../../../../workflows/calendar/milliseconds.ts';
import { linesOf } from '../../acts/delivery.ts';
import { next, NOTHING_SAID, SaidHere } from '../../acts/said.tsx';
import type { Application, Thing } from '../../api/shapes.ts';
import { ErasureHold } from '../../governance/erasure-hold.tsx';
import type { Acting } from '../../governance/one-page.tsx';
import { OwnAct } from '../../governance/own-act.tsx';
import { heldInWords } from '../../words/control-words.ts';
import { AssignDossier } from '../../service/assign-dossier.tsx';
import { DeclareConflict } from './conflict-acts.tsx';

type OtherProps = { readonly council: string; readonly thing: Thing<Application> };

const COMMANDS = ['assign', 'giveReasons', 'declareConflict', 'holdErasure', 'releaseErasure'];

/** The last day before an instant at which a time limit has passed. */
const lastDay = (due: string): string => frenchDate(parisDay(instantOf(Date.parse(due) - 1)));

/** SIL-07, L232-4: why silence rejected it, since the structure asks. */
const GiveReasons = ({ of, due }: { readonly of: Acting; readonly due: string | undefined }) => (
  <OwnAct
    id="motifs"
    of={of}
    command="giveReasons"
    asked={[
      {
        name: 'reasons',
        kind: 'text',
        label: 'Les motifs, un par ligne',
        hint: 'De droit et de fait ; 600 signes au plus chacun, 20 au plus. La structure les lit tels quels.',
      },
    ]}
    effect={nonBreaking(
      `${due === undefined ? '' : `Ils sont dus au plus tard le ${lastDay(due)}. `}La structure les reçoit par lettre, et le délai pour saisir le tribunal repart de ce jour, pour deux mois.`,
    )}
    action="Dire les motifs du rejet"
    done="Les motifs sont donnés. Le délai pour saisir le tribunal repart."
    toBody={({ reasons }) => ({ reasons: linesOf(reasons) })}
  />
);

/** What may be done of a dossier beside its examination, each with its effect said before. */
export const OtherActs = ({ council, thing }: OtherProps) => {
  const [said, setSaid] = useState(NOTHING_SAID);
  const { available, data, deadlines } = thing;
  const of: Acting = {
    path: `/api/${council}/applications/${thing.id}`,
    may: (command) => available.includes(command),
    onDone: (words) => setSaid(next(said, words)),
  };
  const held = data.held ?? null;
  if (!COMMANDS.some(of.may)) return null;
  return (
    <section aria-labelledby="autres-actes">
      <h2 id="autres-actes">Autres actes</h2>
      <SaidHere said={said} />
      {held !== null && <p>{nonBreaking(`${heldInWords(held)} : ce dossier n’est pas effacé.`)}</p>}
      <AssignDossier council={council} of={of} data={data} />
      <GiveReasons of={of} due={deadlines?.['reasons']} />
      <DeclareConflict of={of} />
      <ErasureHold of={of} held={held} what="Ce dossier" />
    </section>
  );
};
