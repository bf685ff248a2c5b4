import { Link } from '@tanstack/react-router';

type ToConductProps = { readonly council: string; readonly session: string; readonly presides: boolean };

/** For who presides: the way to conduct the session. */
export const ToConduct = ({ council, session, presides }: ToConductProps) =>
  presides ? (
    <p>
      <Link to="/espace/$council/seances/$session/conduite" params={{ council, session }}>
        Conduire la séance
      </Link>
    </p>
  ) : null;
