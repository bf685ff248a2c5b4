import { accepted, refused } from '../../kernel/outcome.ts';
import { profileKey, type RowWrite } from '../../kernel/rows.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import type { CouncilContext } from '../council.machine.ts';
import type { LogoGiven, logoCommands } from './commands.ts';
import { logoKey } from './rows.ts';

type LogoProposers = Proposers<typeof logoCommands, CouncilContext, LogoGiven>;

/** The council's sheet names the picture; the picture is a row of its own, which no page has to read. */
const adoptLogo: LogoProposers['adoptLogo'] = ({ data, thing: { council }, given: { profile, picture } }) => {
  if (data.logo === null || picture === null)
    return accepted({
      facts: [{ type: 'LogoAdopted.v1', data: { logo: null } }],
      rows: [{ kind: 'put', key: profileKey(council), item: { ...profile, logo: null } }],
    });
  if (!picture.isDrawn) return refused('logo-not-drawn');
  const { content, ...told } = data.logo;
  const logo = { digest: picture.digest, ...told };
  const rows: RowWrite[] = [
    { kind: 'put', key: profileKey(council), item: { ...profile, logo } },
    { kind: 'put', key: logoKey(council, logo.digest), item: { type: logo.type, content } },
  ];
  return accepted({ facts: [{ type: 'LogoAdopted.v1', data: { logo: { ...logo, content } } }], rows });
};

export const logoProposers: LogoProposers = { adoptLogo };
