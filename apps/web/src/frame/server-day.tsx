import { useText } from '../i18n/locale-context';
import { useMe } from '../session/session-context';

/** 今天 2026年5月20日 周三 工作日, by the server's clock and calendar. */
export function ServerDay() {
  const t = useText();
  const { day, text, working } = useMe().today;
  return (
    <span className="hy-server-day">
      {t('today.is')} <time dateTime={day}>{text}</time> {t(working ? 'today.workingDay' : 'today.restDay')}
    </span>
  );
}
