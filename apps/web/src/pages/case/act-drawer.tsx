import { Drawer } from 'antd';
import type { Action, SuggestionPage } from '../../api/model';
import { CommandForm } from '../../form/command-form';
import { useText } from '../../i18n/locale-context';
import { usePhone } from '../../parts/use-media';
import { isRating, RatingForm, replyOfRating } from './rating-form';

interface ActDrawerProps {
  /** The act whose form is open. */
  readonly action: Action | null;
  readonly suggestion: SuggestionPage;
  readonly etag: string | null;
  readonly refresh: () => Promise<string | null>;
  readonly onDone: (caseId: string) => void;
  readonly onClose: () => void;
}

/** The form of one act beside the page, so that what it is about stays in view. */
export function ActDrawer({ action, suggestion, etag, refresh, onDone, onClose }: ActDrawerProps) {
  const t = useText();
  const phone = usePhone();
  if (action === null) return null;
  const form = { action, target: { caseId: suggestion.id, path: action.path, etag: action.needsIfMatch ? etag : null }, refresh, onDone, onCancel: onClose };
  const key = `${action.command} ${action.part}`;
  return (
    <Drawer open title={action.label} size={phone ? '100%' : 560} onClose={onClose} maskClosable={false} closable={{ 'aria-label': t('action.close') }} destroyOnHidden>
      <p className="hy-meta hy-about">
        {suggestion.numberText} {suggestion.title}
        {action.partLabel !== null && ` · ${action.partLabel}`}
      </p>
      {isRating(action) ? <RatingForm key={key} {...form} reply={replyOfRating(suggestion, action.part)} /> : <CommandForm key={key} {...form} />}
    </Drawer>
  );
}
