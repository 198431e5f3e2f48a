import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { previewHandOver } from '../../../api/hand-over';
import { emptyEnvelope } from '../../../form/envelope';
import { useLocale } from '../../../i18n/locale-context';
import { Reading } from '../../../parts/reading';
import { usePhone } from '../../../parts/use-media';
import { HandOverForm } from './hand-over-form';
import { HandedOver } from './handed-over';
import { PreviewedCases } from './previewed-cases';

interface HandOverDrawerProps {
  /** As they were chosen when it was opened. */
  readonly ids: readonly string[];
  readonly onDone: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** 交办 several: which can be handed over and which cannot, the form once for all, and then what became of each. */
export function HandOverDrawer({ ids, onDone, onClose }: HandOverDrawerProps) {
  const { t, locale } = useLocale();
  const phone = usePhone();
  const [envelope, setEnvelope] = useState(() => emptyEnvelope(['screen']));
  const [doneIds, setDoneIds] = useState<readonly string[] | null>(null);
  const day = DAY.test(envelope.day) ? envelope.day : null;
  const preview = useQuery({
    queryKey: ['handOverPreview', ids, day, locale], queryFn: ({ signal }) => previewHandOver(ids, day, signal), staleTime: Infinity, gcTime: 0, placeholderData: keepPreviousData,
  });
  const cases = preview.data?.cases ?? [];
  const form = preview.data?.form ?? null;
  const able = cases.filter(({ allowed }) => allowed);
  const unable = cases.filter(({ allowed }) => !allowed);

  const done = (handedOver: readonly string[]): void => {
    setDoneIds(handedOver);
    onDone(handedOver);
  };
  return (
    <Drawer open title={t('together.title', { n: ids.length })} size={phone ? '100%' : 620} onClose={onClose} maskClosable={false} closable={{ 'aria-label': t('action.close') }} destroyOnHidden>
      {doneIds !== null && <HandedOver done={cases.filter(({ id }) => doneIds.includes(id))} left={cases.filter(({ id }) => !doneIds.includes(id))} onClose={onClose} />}
      {doneIds === null && (
        <div className="hy-stack">
          <Reading query={preview} rows={8} />
          <PreviewedCases heading={t('together.cannot', { n: unable.length })} cases={unable} note={(one) => one.reasonText} />
          <PreviewedCases heading={t('together.can', { n: able.length })} cases={able} note={({ units }) => units.map(({ role, name }) => `${role.label} ${name}`).join(t('list.and'))} />
          {form !== null && (
            <HandOverForm action={form} cases={cases} envelope={envelope} onEnvelope={setEnvelope} stale={preview.isFetching} readAgain={preview.refetch} onDone={done} onCancel={onClose} />
          )}
          {preview.isSuccess && form === null && <Button onClick={onClose}>{t('action.close')}</Button>}
        </div>
      )}
    </Drawer>
  );
}
