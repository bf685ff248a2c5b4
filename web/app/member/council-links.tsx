import { Link } from '@tanstack/react-router';
import type { Me } from '../api/shapes.ts';

/** Who keeps the sessions of a council, or presides them by their role. */
const KEEPS: ReadonlySet<string> = new Set(['secretary', 'president', 'member']);

const keeping = ({ councils }: Me): Me['councils'] =>
  councils.filter(({ roles }) => roles.some(({ role }) => KEEPS.has(role)));

/** Whether somebody sits in a council, keeps its sessions or signs what follows from them. */
export const hasSessions = (me: Me): boolean => keeping(me).length > 0;

/** Where the sessions of a council are, for who keeps them or sits there, and what waits for a signature. */
export const CouncilLinks = ({ me }: { readonly me: Me }) => (
  <>
    {keeping(me).map(({ council, roles }) => (
      <p key={council} className="row">
        <Link className="button quiet" to="/espace/$council/sieger" params={{ council }}>
          Les séances du conseil
        </Link>
        {roles.some(({ role }) => role === 'president') && (
          <Link className="button quiet" to="/espace/$council/decisions" params={{ council }}>
            Décisions à signer
          </Link>
        )}
      </p>
    ))}
  </>
);
