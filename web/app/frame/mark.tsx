import { logoAddress } from '../../../workflows/council/logo/rows.ts';
import { ringPath } from '../../public/ring.ts';
import type { Council } from '../api/shapes.ts';

const USUAL_COLLEGES = 9;

type MarkProps = {
  readonly council: Pick<Council, 'id' | 'logo' | 'colleges'> | undefined;
  readonly size?: number;
};

/** The council's own picture; or a seat a college, the first one in the colour of the marker. */
export const Mark = ({ council, size = 44 }: MarkProps) => {
  if (council?.logo != null)
    return (
      <img
        className="mark"
        src={logoAddress(council.id, council.logo)}
        alt={council.logo.description}
        width={size}
        height={size}
      />
    );
  const colleges = council?.colleges.length ?? USUAL_COLLEGES;
  const ring = { seats: colleges, from: 54, to: 90 };
  return (
    <svg className="mark" viewBox="0 0 200 200" aria-hidden="true">
      <path d={ringPath({ ...ring, empty: (seat) => seat === 0 })} />
      <path className="first" d={ringPath({ ...ring, empty: (seat) => seat !== 0 })} />
    </svg>
  );
};
