import { useLocale } from '../i18n/locale-context';
import { formatDay } from '../format/day';
import { useMe } from '../session/session-context';

/** 今天 2026年5月20日 周三 工作日, by the server's clock and calendar. */
export function ServerDay() {
  const { locale, t } = useLocale();
  const { today, workingDay } = useMe();
  const kind = workingDay === null ? '' : t(workingDay ? 'today.workingDay' : 'today.restDay');
  return (
    <span className="hy-server-day">
      {t('today.is')} <time dateTime={today}>{formatDay(today, locale, { withWeekday: true })}</time> {kind}
    </span>
  );
}
