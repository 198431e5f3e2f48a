import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { Action } from '../../api/model';
import { useText, type Translate } from '../../i18n/locale-context';
import { ReadProblem } from '../../parts/read-problem';
import { sortActions } from './sort-actions';

interface ActionBarProps {
  readonly actions: readonly Action[];
  readonly loading: boolean;
  readonly error: unknown;
  readonly onOpen: (action: Action) => void;
}

const keyOf = (action: Action): string => `${action.command} ${action.part}`;

const isOnScreen = (action: Action): boolean => action.entries.includes('screen');

/** The same act on several parts in sight says on which; what is only entered from paper says so. */
function labelIn(actions: readonly Action[], action: Action, t: Translate): string {
  const several = actions.filter((other) => other.command === action.command).length > 1;
  const label = isOnScreen(action) ? action.label : t('case.fromPaper', { action: action.label });
  return several && action.partLabel !== null ? `${label} · ${action.partLabel}` : label;
}

const reasonOf = (action: Action, t: Translate): string => {
  const who = action.unlockBy.map((role) => role.label).join(t('list.or'));
  return [action.reasonText ?? '', who === '' ? '' : t('case.unlockBy', { who })].filter(Boolean).join(' ');
};

/** 您可以 and 暂不能: buttons in the API's order, and the next expected steps with the reason why they must wait. */
export function ActionBar({ actions, loading, error, onOpen }: ActionBarProps) {
  const t = useText();
  if (error) return <ReadProblem error={error} />;
  const { first, more, waiting } = sortActions(actions);
  const shown = [...first, ...more, ...waiting];
  return (
    <div className="hy-actions">
      <h2>{t('case.youMay')}</h2>
      {!loading && first.length === 0 && <p>{t('case.nothingToDo')}</p>}
      <div className="hy-action-buttons">
        {first.map((action, index) => (
          <Button key={keyOf(action)} type={action.expected && isOnScreen(action) && index === 0 ? 'primary' : 'default'} onClick={() => onOpen(action)}>
            {labelIn(shown, action, t)}
          </Button>
        ))}
        {more.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{ items: more.map((action) => ({ key: keyOf(action), label: labelIn(shown, action, t) })), onClick: ({ key }) => more.filter((action) => keyOf(action) === key).forEach(onOpen) }}
          >
            <Button>
              {t('case.moreActions')} <DownOutlined aria-hidden="true" />
            </Button>
          </Dropdown>
        )}
      </div>
      {waiting.length > 0 && (
        <>
          <h3>{t('case.notNow')}</h3>
          <ul className="hy-waiting">
            {waiting.map((action, index) => (
              <li key={keyOf(action)}>
                <Button aria-disabled="true" className="hy-button-blocked" aria-describedby={`waiting-${index}`}>
                  {labelIn(shown, action, t)}
                </Button>
                <span id={`waiting-${index}`} className="hy-reason">
                  {reasonOf(action, t)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
