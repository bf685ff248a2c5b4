import { useQuery } from '@tanstack/react-query';
import { frenchDate, nonBreaking } from '../../../public/french.ts';
import { contestsQuery } from '../../api/structure-queries.ts';
import { Told } from '../../governance/one-page.tsx';
import { OwnAct } from '../../governance/own-act.tsx';
import { type KnownField, knownField, readKnown, registerValue } from '../../structure/known-fields.ts';
import { toSettle } from '../../words/structure-words.ts';
import type { PartProps } from './part-props.ts';

type OneProps = PartProps & {
  readonly known: KnownField;
  /** Why the structure says otherwise; null where a reading contradicts what people had said. */
  readonly why: string | null;
};

const effectOf = (accept: string | undefined, said: string): string => {
  if (accept === undefined) return 'Rien n’est encore choisi : ce que fait votre choix se lira ici.';
  return accept === 'YES'
    ? `« ${said} » compte dès maintenant. Un dossier dont l’examen a commencé en tient compte une fois recalculé.`
    : 'La valeur qui compte aujourd’hui reste : rien ne change dans les dossiers.';
};

const One = ({ sheet, known, why, ...acting }: OneProps) => {
  const { register, contests } = sheet.data;
  const contest = contests[known.field];
  if (contest === undefined) return null;
  const held = register === null ? undefined : registerValue(register, known.field);
  const kept = held === undefined ? 'rien' : readKnown(held, known);
  const said = readKnown(contest.value, known);
  const asks = contest.origin === 'CONTEST';
  return (
    <li>
      <h3>{nonBreaking(known.label)}</h3>
      <Told
        lines={[
          ['Ce qui compte aujourd’hui', kept],
          [asks ? 'Ce que dit la structure' : 'Ce qui était dit avant', said],
          [asks ? 'Contesté le' : 'Relu le', frenchDate(contest.on)],
          ['Pourquoi', why],
        ]}
      />
      <OwnAct
        id={`trancher-${known.field}`}
        of={acting}
        command="settleContest"
        asked={[
          {
            name: 'accept',
            kind: 'choice',
            label: 'Quelle valeur retenir ?',
            options: [
              {
                code: 'YES',
                label: `${said} : ${asks ? 'ce que dit la structure' : 'ce qui était dit avant'}`,
              },
              { code: 'NO', label: `${kept} : ce qui compte aujourd’hui` },
            ],
          },
          { name: 'reason', kind: 'text', label: 'Pourquoi', hint: 'La structure le lira.' },
        ]}
        effect={({ accept }) => <p>{nonBreaking(effectOf(accept, said))}</p>}
        action={nonBreaking(`Trancher : ${known.label.toLowerCase()}`)}
        done={`« ${known.label} » est tranché.`}
        toBody={({ accept, reason = '' }) => ({
          field: known.field,
          accept: accept === 'YES',
          reason: reason.trim(),
        })}
      />
    </li>
  );
};

/** The values that the structure contests, or that a reading contradicts: an officer settles each, and says why (A3). */
export const SettleContests = (props: PartProps) => {
  const { council, sheet } = props;
  const told = useQuery(contestsQuery(council, sheet.id)).data?.contests ?? [];
  const fields = toSettle(sheet.data);
  if (fields.length === 0) return null;
  return (
    <section className="block">
      <h2>Valeurs à trancher</h2>
      <ul className="rows entries">
        {fields.map((field) => {
          const known = knownField(field);
          if (known === undefined) return null;
          const why =
            sheet.data.contests[field]?.origin === 'CONTEST'
              ? (told.findLast((each) => each.field === field && each.act === 'CONTESTED')?.reason ?? null)
              : null;
          return <One key={field} {...props} known={known} why={why} />;
        })}
      </ul>
    </section>
  );
};
