import type { Content } from '../api/model';
import { useText } from '../i18n/locale-context';

/** A text as people wrote it, or why it is not shown. */
export function ContentText({ content }: { readonly content: Content | null }) {
  const t = useText();
  if (content === null) return <p className="hy-meta">{t('content.none')}</p>;
  if (content.text === null) return <p className="hy-meta">{t(content.state === 'shown' ? 'content.none' : `content.${content.state}`)}</p>;
  return <div className="hy-content">{content.text}</div>;
}
