import { Alert, Button } from 'antd';
import { ApiProblem } from '../api/problem';
import { useText, type Translate } from '../i18n/locale-context';

/** Why something could not be read, and what to do now. */
export function readProblemWords(error: unknown, t: Translate): string {
  const problem = error instanceof ApiProblem ? error.problem : null;
  switch (problem?.kind) {
    case 'signedOut':
      return t('problem.signedOut');
    case 'notFound':
      return t('problem.notFound');
    case 'forbidden':
      return problem.text || t('problem.forbidden');
    case 'uncertain':
      return t('problem.notReachable');
    case 'fault':
      return problem.number === '' ? t('problem.faultUnnumbered') : t('problem.fault', { number: problem.number });
    case undefined:
      return t('problem.faultUnnumbered');
    default:
      return problem?.text ?? t('problem.faultUnnumbered');
  }
}

/** Whether the same question may be answered otherwise later: not where this person may not know, or nothing is there. */
export const mayHelpToAskAgain = (error: unknown): boolean => !(error instanceof ApiProblem) || (error.problem.kind !== 'forbidden' && error.problem.kind !== 'notFound');

/** A box in place of what could not be read: why, and a button to try again where that can help. */
export function ReadProblem({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const t = useText();
  return (
    <Alert
      type="error"
      showIcon
      title={readProblemWords(error, t)}
      action={
        retry && mayHelpToAskAgain(error) && (
          <Button size="small" onClick={retry}>
            {t('action.tryAgain')}
          </Button>
        )
      }
    />
  );
}
