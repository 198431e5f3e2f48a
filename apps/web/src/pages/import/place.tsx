import { SOURCE_LANGUAGE } from '../../i18n/source-language';

/** Where in the file: the cell and the name of its column. */
export function Place({ cell, label }: { readonly cell: string | null; readonly label: string | null }) {
  return (
    <>
      {cell} <span lang={SOURCE_LANGUAGE}>{label}</span>
    </>
  );
}
