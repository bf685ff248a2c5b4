import { useNavigate } from '@tanstack/react-router';
import { MOST_ENTRIES } from '../../../events/bulk-size.ts';
import { counted, nonBreaking } from '../../public/french.ts';
import { Act } from '../acts/act-form.tsx';
import { codesIn, withCodes } from '../acts/asked.ts';
import { eliminatedInWords, type Eliminated } from './eliminated.ts';

type VisaProps = { readonly council: string; readonly items: readonly Eliminated[] };

const OF = {
  APPLICATION: { of: 'application', one: 'dossier', many: 'dossiers' },
  MISUSE: { of: 'misuse', one: 'signalement', many: 'signalements' },
} as const;

type OneKind = VisaProps & { readonly kind: Eliminated['kind'] };

const OfKind = ({ council, items, kind }: OneKind) => {
  const navigate = useNavigate();
  const { of, one, many } = OF[kind];
  const free = items.filter((each) => each.kind === kind && each.held === null).slice(0, MOST_ENTRIES);
  if (free.length === 0) return null;
  return (
    <Act
      // What is read next is offered too.
      key={free.length}
      id={`visa-${of}`}
      path={`/api/${council}/bulkActions`}
      asked={[
        {
          name: 'slip',
          kind: 'line',
          label: 'Référence du bordereau visé',
          hint: 'Celle que les archives y ont portée.',
        },
        { name: 'visaedOn', kind: 'date', label: 'Jour du visa' },
        {
          name: 'things',
          kind: 'several',
          label: 'Ce que le visa couvre',
          hint: `${MOST_ENTRIES} à la fois, au plus.`,
          options: free.map((each) => ({ code: each.thing, label: eliminatedInWords(each) })),
        },
      ]}
      initial={{ things: withCodes(free.map(({ thing }) => thing)) }}
      effect={({ things }) => (
        <p>
          {nonBreaking(
            `Dans dix minutes, ${counted(codesIn(things).length, one, many)} à effacer : ce qui est écrit et joint disparaît dans l’heure, sans retour. D’ici là, vous pouvez annuler. Ce qui est permanent reste : décision, procès-verbal, registre.`,
          )}
        </p>
      )}
      action={`Enregistrer le visa sur ces ${many}`}
      name={`Enregistrer le visa des archives sur des ${many}`}
      done="Le visa est enregistré."
      toBody={({ slip = '', visaedOn, things }) => ({
        command: 'recordEliminationVisa',
        of,
        input: { slip: slip.trim(), visaedOn },
        entries: codesIn(things).map((thing) => ({ thing })),
      })}
      onDone={(_, { id }) =>
        void navigate({ to: '/espace/$council/actes-groupes/$bulk', params: { council, bulk: id } })
      }
    />
  );
};

/** The visa of the archives, on all that their slip lists and nothing else: held ten minutes, since nothing brings it back. */
export const RecordVisa = (props: VisaProps) => (
  <>
    <OfKind {...props} kind="APPLICATION" />
    <OfKind {...props} kind="MISUSE" />
  </>
);
