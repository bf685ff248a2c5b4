import { nonBreaking } from '../../public/french.ts';
import { Icon } from './icon.tsx';

/** Why the service did not do it, and what would make it possible; what was typed stays. */
export const Refused = ({ error }: { readonly error: Error | null }) => (
  <div role="alert">
    {error !== null && (
      <div className="notice fail">
        <p>
          <Icon name="triangle" />
          <span>{nonBreaking(error.message)}</span>
        </p>
      </div>
    )}
  </div>
);
