import { closed } from './closed.ts';
import { shapeNamed } from './plain-shapes.ts';

const orNull = { type: ['string', 'null'] };
const instant = { type: 'string', format: 'date-time' };
const typed = { ...orNull, description: 'Le texte ; nul s’il n’y en a pas, ou une fois effacé.' };
const many = (items: object) => ({ type: 'array', items });
const orNothing = (shape: object) => ({ oneOf: [shape, { type: 'null' }] });

const Slot = closed({ start: instant, minutes: { type: 'integer', minimum: 15, maximum: 480 } });

const written = {
  at: instant,
  present: typed,
  text: typed,
  findings: many(
    closed({
      criterion: { type: 'string' },
      finding: { type: 'string', enum: ['CONFIRMED', 'CONTRADICTED', 'NOT_SEEN'] },
      words: typed,
    }),
  ),
  why: { ...orNull, description: 'Pourquoi il a été corrigé ; nul du premier, ou une fois effacé.' },
};

const Report = closed({
  ...written,
  changed: {
    ...orNothing(
      closed({ present: { type: 'boolean' }, text: { type: 'boolean' }, criteria: many({ type: 'string' }) }),
    ),
    description: 'Ce qu’il change du précédent ; nul du premier.',
  },
  former: { ...many(closed(written)), description: 'Ceux qu’il remplace, le dernier d’abord.' },
});

const comes = {
  type: ['boolean', 'null'],
  description: 'À une séance de travail, si la structure vient ; nul tant qu’elle n’a rien dit.',
};

/** What members see of a meeting beside its report. */
const held = {
  kind: { type: 'string', enum: ['VISIT', 'HEARING', 'WORKING_SESSION'] },
  slot: { ...orNothing(Slot), description: 'Le créneau qui tient ; nul s’il n’y en a pas.' },
};

/** What is for those who come. */
const arranged = {
  slots: many(Slot),
  silent: { type: 'boolean', description: 'Si la structure n’a pas choisi dans le délai.' },
  where: closed({ remote: { type: 'boolean' }, place: typed }),
  about: typed,
  territory: orNothing(closed({ name: typed, municipalities: many({ type: 'string' }) })),
  declined: typed,
  cancelled: typed,
};

/** A meeting as the list of its dossier shows it; members see when it was held and its report, no more. */
const Meeting = closed(
  {
    id: { type: 'string', format: 'uuid' },
    state: {
      type: 'string',
      enum: ['awaiting', 'unsuited', 'agreed', 'convened', 'reported', 'cancelled'],
    },
    ...held,
    report: orNothing(Report),
    ...arranged,
    comes,
  },
  [...Object.keys(arranged), 'comes'],
);

const text = { type: 'string' };

const LookedAt = closed({
  id: text,
  title: text,
  questions: many(
    closed({
      path: text,
      text,
      help: orNull,
      type: text,
      answer: { ...shapeNamed('AnyValue'), description: 'Ce qui a été répondu ; nul sans réponse.' },
    }),
  ),
});

/** A meeting with the dossiers that its reader may read. */
export const MeetingSheet = closed({
  ...held,
  ...arranged,
  dossiers: many(
    closed({
      application: { ...text, format: 'uuid' },
      number: text,
      structure: closed({ id: { ...text, format: 'uuid' }, name: text }),
      comes,
      lookedAt: { ...many(LookedAt), description: 'Ce qui sera regardé, critère par critère.' },
      report: orNothing(Report),
    }),
  ),
});

const Attendance = closed({
  items: many(
    closed({
      start: instant,
      name: { ...orNull, description: 'Nul si personne n’agit ici pour la structure, ou une fois effacé.' },
      quality: { type: 'string', enum: ['representative', 'officer'] },
      structureName: { ...orNull, description: 'Nul de qui suit les dossiers.' },
      comes: {
        type: ['boolean', 'null'],
        description: 'Si la structure a dit venir ; nul tant qu’elle n’a rien dit.',
      },
    }),
  ),
});

/** What lies beside a dossier of visits, hearings and working sessions. */
export const meetingShapes = {
  Attendance,
  Meetings: closed({
    kind: { type: 'string', enum: ['meetings'] },
    items: many(Meeting),
    next: { ...orNull, description: 'Le repère de la page suivante ; nul à la fin.' },
  }),
};
