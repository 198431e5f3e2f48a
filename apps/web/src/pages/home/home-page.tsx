import { Navigate } from 'react-router';
import { useMe } from '../../session/session-context';

/** Where a person begins: with his work, or with what he looks after, or else with what there is to look things up in. */
export function HomePage() {
  const { offers } = useMe();
  if (offers.cases) return <Navigate to="/work" replace />;
  if (offers.setUp) return <Navigate to="/set-up" replace />;
  if (offers.accounts) return <Navigate to="/accounts" replace />;
  return <Navigate to={offers.accountActs ? '/account-acts' : '/reference/bodies'} replace />;
}
