import type { CaseProcess } from '../../api/operations';
import { formatMoment } from '../../format/moment';
import { useLocale } from '../../i18n/locale-context';
import { Fact } from '../../parts/fact';

/** Where a process stands: its run, whom it waits for, and when it wakes by itself. */
export function ProcessFacts({ process }: { readonly process: CaseProcess }) {
  const { t, locale } = useLocale();
  const stages = [process.stage, ...process.beside].join(t('list.and'));
  return (
    <dl className="hy-process">
      <Fact name={t('operations.case')}><code>{process.case}</code></Fact>
      <Fact name={t('operations.run')}><code>{process.workflowId}</code> {t('operations.epoch', { n: process.epoch })}</Fact>
      <Fact name={t('operations.stage')}>{stages} · {t('operations.round', { n: process.round })}{process.ended && ` · ${t('operations.processEnded')}`}</Fact>
      <Fact name={t('operations.waitsFor')}>
        {process.waitingFor.length === 0 ? '—' : <ul>{process.waitingFor.map(({ task, role }) => <li key={`${task.code} ${role.code}`}>{task.label} · {role.label}</li>)}</ul>}
      </Fact>
      <Fact name={t('operations.nextClock')}>
        {process.next.length === 0 ? '—' : <ul>{process.next.map(({ deadline, kind, command, step, at }) => <li key={`${deadline} ${step} ${at}`}>{formatMoment(at, locale)} · {kind.label} · {command.label}</li>)}</ul>}
      </Fact>
    </dl>
  );
}
