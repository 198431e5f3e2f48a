import { Button } from 'antd';
import { useText } from '../../i18n/locale-context';

/** A case by its id, which says nothing about it. */
export function CaseButton({ id, onOpen }: { readonly id: string; readonly onOpen: (id: string) => void }) {
  const t = useText();
  return (
    <Button type="link" className="hy-case-id" onClick={() => onOpen(id)} aria-label={t('operations.openCase', { id })}>
      <code>{id.slice(0, 8)}</code>
    </Button>
  );
}
