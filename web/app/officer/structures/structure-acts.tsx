import { frenchDate } from '../../../public/french.ts';
import { OwnAct } from '../../governance/own-act.tsx';
import { isGone } from '../../words/structure-words.ts';
import { EXTRACT_ASKED, extractOf, typedExtract } from './extract.ts';
import type { PartProps } from './part-props.ts';

const ReadAgain = (props: PartProps) => (
  <OwnAct
    id="relire"
    of={props}
    command="readRegister"
    effect="Les registres sont interrogés maintenant. Une valeur qu’ils disent autrement que le service ou la structure est à trancher ensuite."
    action="Relire les registres"
    done="Les registres sont relus."
  />
);

const RecordExtract = (props: PartProps) => (
  <OwnAct
    id="extrait"
    of={props}
    command="recordRegister"
    asked={EXTRACT_ASKED}
    initial={typedExtract(props.sheet.data)}
    effect="Ces valeurs comptent dès maintenant, sous « vérifié par le service » et à la date d’aujourd’hui. Ce que vous laissez vide est noté comme absent de l’extrait, et ne compte plus : relisez chaque ligne."
    action="Enregistrer un extrait reçu sur papier"
    done="L’extrait est enregistré."
    toBody={(typed) => extractOf(props.sheet.data, typed)}
  />
);

const SignedOnPaper = (props: PartProps) => {
  const { charter, state } = props.sheet.data.charterSignature;
  if (charter === null || state === 'SIGNED') return null;
  return (
    <OwnAct
      id="charte-papier"
      of={props}
      command="recordCharterSignature"
      asked={[
        { name: 'name', kind: 'line', label: 'Prénom et nom de qui a signé' },
        {
          name: 'capacity',
          kind: 'line',
          label: 'En quelle qualité',
          hint: 'Par exemple présidente, ou gérant.',
        },
        {
          name: 'signedOn',
          kind: 'date',
          label: 'Jour de la signature',
          hint: 'Celui qui est écrit à côté d’elle.',
        },
      ]}
      effect={({ signedOn = '' }) => (
        <p>
          La structure est engagée par la charte {charter.version}
          {signedOn === '' ? '' : ` depuis le ${frenchDate(signedOn)}`}, comme si elle l’avait signée en
          ligne. Gardez le papier.
        </p>
      )}
      action="Enregistrer la charte signée sur papier"
      done="La signature de la charte est enregistrée."
      toBody={(typed) => ({ ...typed, textDigest: charter.textDigest })}
    />
  );
};

/** REG-03: nothing is asked any more for a unit that ceased; its registers are to say so first. */
const RecordCeased = (props: PartProps) =>
  isGone(props.sheet.data) ? (
    <OwnAct
      id="cessation"
      of={props}
      command="recordCeased"
      asked={[{ name: 'ceasedOn', kind: 'date', label: 'Jour de la cessation' }]}
      effect="La structure ne peut plus rien demander ici : ses registres ne sont plus relus, et personne n’est plus invité à agir pour elle. Un label qu’elle porte ne s’éteint pas pour autant : cela s’enregistre à la page de ce label. Cet acte ne se reprend pas."
      action="Enregistrer la cessation"
      done="La cessation est enregistrée."
    />
  ) : null;

/** The service invites for a structure that nobody represents yet, and then no more (A9). */
const Invite = (props: PartProps) =>
  props.sheet.data.representatives === 0 ? (
    <OwnAct
      id="inviter"
      of={props}
      command="invite"
      asked={[
        { name: 'name', kind: 'line', label: 'Prénom et nom' },
        {
          name: 'email',
          kind: 'email',
          label: 'Adresse électronique',
          hint: 'Exemple : prenom.nom@exemple.fr',
        },
      ]}
      effect="Cette personne reçoit un code par courriel. En l’acceptant, elle représente la structure : elle dépose ses demandes, signe et invite à son tour. Le service n’invitera alors plus personne."
      action="Inviter qui représente la structure"
      done="L’invitation est partie."
      toBody={(typed) => ({ ...typed, role: 'representative' })}
    />
  ) : null;

const ACTS = ['readRegister', 'recordRegister', 'recordCharterSignature', 'recordCeased', 'invite'];

/** What the service may do of a structure, beyond what it settles. */
export const StructureActs = (props: PartProps) => (
  <section className="block">
    <h2>Ce qui peut être fait</h2>
    {!ACTS.some(props.may) && <p>Rien ne vous attend ici.</p>}
    <Invite {...props} />
    <ReadAgain {...props} />
    <RecordExtract {...props} />
    <SignedOnPaper {...props} />
    <RecordCeased {...props} />
  </section>
);
