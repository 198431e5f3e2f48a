import type { Configuration, Mode } from '@huiying/platform';
import type { LauncherArguments } from './arguments';
import { refuse } from './refusal';

/**
 * In which mode this start runs: what was said, else the mode the folder was made in, else demo. Beside an own
 * database nothing is made up unless it was asked for. A folder never changes its mode: demo accounts must not exist
 * outside of it.
 */
export function chooseMode(configuration: Configuration, { demo }: LauncherArguments, home: string, made: Mode | undefined): Mode {
  const said = demo === false ? 'production' : demo === true ? (configuration.mode === 'test' ? 'test' : 'demo') : configuration.mode;
  const wanted = said ?? made ?? (configuration.databaseUrl === undefined ? 'demo' : 'production');
  if (made !== undefined && made !== wanted) refuse('otherMode', home, made, wanted);
  return wanted;
}
