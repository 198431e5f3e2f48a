import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { moveClock, readClock } from '../api/clock';
import { useLocale, type Translate } from '../i18n/locale-context';
import { useMe } from '../session/session-context';
import { readProblemWords } from '../parts/read-problem';
import { usePhone } from '../parts/use-media';

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

/** Days by which the clock can be moved at once. */
const STEPS = [1, 5, 15, 30] as const;
/** From so many days on it asks once: the whole demonstration goes on, and nothing brings it back. */
const ASKS_FROM = 30;

/** The movable clock of a demonstration, on a phone behind one button; where the API offers none there is nothing here. */
export function ClockControl() {
  const { t, locale } = useLocale();
  const client = useQueryClient();
  const { offers } = useMe();
  const clock = useQuery({ queryKey: ['clock', locale], queryFn: ({ signal }) => readClock(signal), staleTime: 60_000, placeholderData: keepPreviousData, enabled: offers.clock });
  const [move, setMove] = useState<Move | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const [open, setOpen] = useState(false);
  const phone = usePhone();
  if (!offers.clock || !clock.data) return null;
  const forward = async (days: number): Promise<void> => {
    setAsked(null);
    setMove({ kind: 'moving' });
    try {
      await moveClock(days);
      await client.invalidateQueries();
      setMove({ kind: 'moved', days });
    } catch (error) {
      setMove({ kind: 'failed', error });
    }
  };
  const press = (days: number): void => {
    if (days >= ASKS_FROM) return setAsked(days);
    void forward(days);
  };
  return (
    <aside className="hy-clock" aria-label={t('clock.label')}>
      <span>
        {t('clock.now')} {clock.data.todayText}
      </span>
      {phone && (
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('clock.move')}
        </Button>
      )}
      {(open || !phone) && STEPS.map((days) => (
        <Button key={days} size="small" onClick={() => press(days)}>
          {t('clock.forward', { n: days })}
        </Button>
      ))}
      {asked !== null && (
        <span className="hy-clock-asks">
          <span role="alert">{t('clock.sure', { n: asked })}</span>
          <Button size="small" autoFocus onClick={() => void forward(asked)}>
            {t('clock.goOn')}
          </Button>
          <Button size="small" onClick={() => setAsked(null)}>
            {t('action.cancel')}
          </Button>
        </span>
      )}
      <span role="status">{said(move, t)}</span>
    </aside>
  );
}
