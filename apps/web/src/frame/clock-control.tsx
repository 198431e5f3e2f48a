import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { moveClock, readClock } from '../api/clock';
import { useText } from '../i18n/locale-context';
import { useMe } from '../session/session-context';
import { readProblemWords } from '../parts/read-problem';

/** The movable clock of a demonstration; where the API offers none there is nothing here. */
export function ClockControl() {
  const t = useText();
  const client = useQueryClient();
  const { offers } = useMe();
  const clock = useQuery({ queryKey: ['clock'], queryFn: ({ signal }) => readClock(signal), staleTime: 60_000, enabled: offers.clock });
  const [said, setSaid] = useState('');
  if (!offers.clock || !clock.data) return null;
  const move = async (days: number): Promise<void> => {
    setSaid(t('clock.moving'));
    try {
      await moveClock(days);
      await client.invalidateQueries();
      setSaid(t('clock.moved', { n: days }));
    } catch (error) {
      setSaid(readProblemWords(error, t));
    }
  };
  return (
    <aside className="hy-clock" aria-label={t('clock.label')}>
      <span>
        {t('clock.now')} {clock.data.todayText}
      </span>
      {[1, 5, 15, 30].map((days) => (
        <Button key={days} size="small" onClick={() => void move(days)}>
          {t('clock.forward', { n: days })}
        </Button>
      ))}
      <span role="status">{said}</span>
    </aside>
  );
}
