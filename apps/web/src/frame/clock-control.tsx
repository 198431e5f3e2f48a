import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { moveClock, readClock } from '../api/clock';
import { useLocale, type Translate } from '../i18n/locale-context';
import { useMe } from '../session/session-context';
import { readProblemWords } from '../parts/read-problem';

type Move = { readonly kind: 'moving' } | { readonly kind: 'moved'; readonly days: number } | { readonly kind: 'failed'; readonly error: unknown };

function said(move: Move | null, t: Translate): string {
  switch (move?.kind) {
    case undefined:
      return '';
    case 'moving':
      return t('clock.moving');
    case 'moved':
      return t('clock.moved', { n: move.days });
    case 'failed':
      return readProblemWords(move.error, t);
  }
}

/** The movable clock of a demonstration; where the API offers none there is nothing here. */
export function ClockControl() {
  const { t, locale } = useLocale();
  const client = useQueryClient();
  const { offers } = useMe();
  const clock = useQuery({ queryKey: ['clock', locale], queryFn: ({ signal }) => readClock(signal), staleTime: 60_000, placeholderData: keepPreviousData, enabled: offers.clock });
  const [move, setMove] = useState<Move | null>(null);
  if (!offers.clock || !clock.data) return null;
  const forward = async (days: number): Promise<void> => {
    setMove({ kind: 'moving' });
    try {
      await moveClock(days);
      await client.invalidateQueries();
      setMove({ kind: 'moved', days });
    } catch (error) {
      setMove({ kind: 'failed', error });
    }
  };
  return (
    <aside className="hy-clock" aria-label={t('clock.label')}>
      <span>
        {t('clock.now')} {clock.data.todayText}
      </span>
      {[1, 5, 15, 30].map((days) => (
        <Button key={days} size="small" onClick={() => void forward(days)}>
          {t('clock.forward', { n: days })}
        </Button>
      ))}
      <span role="status">{said(move, t)}</span>
    </aside>
  );
}
