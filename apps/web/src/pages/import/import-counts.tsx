import type { ImportCounts } from '../../api/imports';
import { useText } from '../../i18n/locale-context';

/** 总行数 · 新增 · 已有 · 有问题 · 跳过. */
export function ImportCountsList({ counts }: { readonly counts: ImportCounts }) {
  const t = useText();
  const cells = [
    [t('imports.total'), counts.total],
    [t('imports.fresh'), counts.fresh],
    [t('imports.known'), counts.known],
    [t('imports.withProblems'), counts.withProblems],
    [t('imports.withWarnings'), counts.withWarnings],
    [t('imports.skipped'), counts.leftOut],
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
