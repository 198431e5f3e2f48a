import { fileAddress } from '../api/files';
import type { Content } from '../api/model';
import { useText } from '../i18n/locale-context';
import { FileLine } from './file-line';
import { fileSize } from './file-size';

/** A text as people wrote it, a file to be saved, or why it is not shown. */
export function ContentText({ content }: { readonly content: Content | null }) {
  const t = useText();
  if (content === null) return <p className="hy-meta">{t('content.none')}</p>;
  if (content.text === null) return <p className="hy-meta">{t(content.state === 'shown' ? 'content.none' : `content.${content.state}`)}</p>;
  if (content.file !== null) {
    return <FileLine name={<a href={fileAddress(content.id)} download>{content.text}</a>} size={fileSize(content.file.size)} />;
  }
  return <div className="hy-content">{content.text}</div>;
}
