import type { ImportCounts } from '../../api/imports';
import { useText } from '../../i18n/locale-context';

/** 共 104 行 · 可导入 96 · 有问题 6 · 跳过 2. */
export function ImportCountsList({ counts }: { readonly counts: ImportCounts }) {
  const t = useText();
  const cells = [
    [t('imports.total'), counts.total],
    [t('imports.ready'), counts.ready],
    [t('imports.withProblems'), counts.withProblems],
    [t('imports.skipped'), counts.skipped],
  ] as const;
  return (
    <dl className="hy-figures">
      {cells.map(([name, n]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{n}</dd>
        </div>
      ))}
    </dl>
  );
}
