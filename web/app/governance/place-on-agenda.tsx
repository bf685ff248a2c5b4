import { Act } from '../acts/act-form.tsx';
import { useRoles } from '../council/use-roles.ts';
import { useSessionOptions } from './use-session-options.ts';

/** Those who put a point on the agenda (DEL-03, MAN-05). */
const PLACE: ReadonlySet<string> = new Set(['officer', 'secretary', 'president']);

type PlaceProps = {
  readonly council: string;
  readonly id: string;
  readonly title: string;
  /** What the point is about, as the command names it. */
  readonly about: { readonly label: string } | { readonly application: string };
  /** The session that is proposed first. */
  readonly session?: string;
  readonly effect: string;
  readonly name: string;
  readonly action: string;
  readonly done: string;
  /** What is said where no session is to come. */
  readonly empty: string;
  readonly onDone: (said: string) => void;
};

/** To put something to the council, as a point of a session to come: never at the last minute (MAN-06). */
export const PlaceOnAgenda = ({ council, title, about, session, empty, ...act }: PlaceProps) => {
  const roles = useRoles(council);
  const options = useSessionOptions(council);
  if (!roles.some((role) => PLACE.has(role))) return null;
  const proposed = options.some(({ code }) => code === session) ? session : undefined;
  return (
    <section className="block">
      <h2>{title}</h2>
      {options.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <Act
          {...act}
          path={`/api/${council}/items`}
          asked={[{ name: 'session', kind: 'among', label: 'Séance', options }]}
          initial={proposed === undefined ? {} : { session: proposed }}
          toBody={(typed) => ({ session: typed['session'], ...about })}
        />
      )}
    </section>
  );
};
