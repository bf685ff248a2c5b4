import type { Envelope } from '../../events/fact.ts';
import {
  SessionDemanded,
  WrittenConsultationOrdered,
  WrittenConsultationReminded,
} from '../../events/written-consultation.ts';
import { longDateWithWeekday } from '../../workflows/calendar/french-dates.ts';

type Fact = Pick<Envelope, 'type' | 'data'>;
type Told = { subject: string; lines: readonly string[] };

// DEL-15: until when, on how many points, and what else a member may do.
const ordered = ({ data }: Fact): Told => {
  const { until, points } = WrittenConsultationOrdered.shape.data.parse(data);
  return {
    subject: 'le conseil est consulté par écrit',
    lines: [
      `Le conseil est consulté par écrit, jusqu’au ${longDateWithWeekday(until)} inclus, sur ${points > 1 ? `${points} points` : 'un point'}.`,
      'Chaque membre répond pour soi, sans pouvoir ni suppléance. Personne ne lit les réponses avant le terme.',
      'Si vous préférez en débattre, vous pouvez demander une séance : la consultation s’arrête alors.',
      '',
      'Connectez-vous pour lire les dossiers et répondre :',
    ],
  };
};

const reminded = ({ data }: Fact): Told => {
  const { until } = WrittenConsultationReminded.shape.data.parse(data);
  return {
    subject: 'votre réponse est attendue',
    lines: [
      `La consultation écrite du conseil se termine le ${longDateWithWeekday(until)} : il manque encore une réponse de votre part.`,
      'S’abstenir est aussi répondre. Si trop peu de membres participent, aucun avis n’est donné.',
      '',
      'Connectez-vous pour répondre :',
    ],
  };
};

// D21: who demanded it, and how anybody answered, are told to nobody.
const demanded = ({ data }: Fact): Told => {
  const { until } = SessionDemanded.shape.data.parse(data);
  return {
    subject: 'la consultation écrite s’arrête',
    lines: [
      `Un membre demande une séance : la consultation ouverte jusqu’au ${longDateWithWeekday(until)} s’arrête.`,
      'Rien de ce qui a été répondu n’est compté ni montré. Les dossiers passeront en séance. Vous n’avez rien à faire.',
    ],
  };
};

/** What members are told of a consultation in writing, by the fact that calls for it. */
export const CONSULTATION_LETTERS: Readonly<Record<string, (fact: Fact) => Told>> = {
  'WrittenConsultationOrdered.v1': ordered,
  'WrittenConsultationReminded.v1': reminded,
  'SessionDemanded.v1': demanded,
};
