import type { Content } from '../api/model';
import { useText } from '../i18n/locale-context';
import { ContentText } from './content-text';

/** Files that belong to a text; nothing where there are none. */
export function Attachments({ files }: { readonly files: readonly Content[] }) {
  const t = useText();
  if (files.length === 0) return null;
  return (
    <>
      <h4 className="hy-spaced">{t('file.attachments')}</h4>
      <ul className="hy-plain-list">
        {files.map((file) => (
          <li key={file.id}>
            <ContentText content={file} />
          </li>
        ))}
      </ul>
    </>
  );
}
