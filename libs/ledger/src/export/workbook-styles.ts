/** How a written cell looks, as an office would set it. */
export type CellStyle = 'plain' | 'title' | 'header' | 'centre' | 'left' | 'date';

const ORDER: readonly CellStyle[] = ['plain', 'title', 'header', 'centre', 'left', 'date'];
const FONTS: Partial<Record<CellStyle, number>> = { plain: 0, title: 1, header: 2 };
const DATE_FORMAT = 164;

const CENTRED = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const LEFT = '<alignment vertical="center" wrapText="1"/>';

/** Position of a style; `quoted` ones carry the mark of a typed apostrophe, so that the text stays text when it is edited in Excel. */
export function styleIndex(style: CellStyle, quoted: boolean): number {
  return ORDER.indexOf(style) + (quoted ? ORDER.length : 0);
}

function format(style: CellStyle, quoted: boolean): string {
  const font = FONTS[style] ?? 3;
  const border = style === 'plain' || style === 'title' ? 0 : 1;
  const number = style === 'date' ? DATE_FORMAT : 0;
  const alignment = style === 'plain' ? '' : style === 'left' ? LEFT : CENTRED;
  return `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"`
    + ` applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}>${alignment}</xf>`;
}

const font = (name: string, size: number): string => `<font><sz val="${size}"/><name val="${name}"/></font>`;
const SIDES = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FF808080"/></${side}>`).join('');

/** The style sheet that `styleIndex` points into. */
export const STYLES_XML = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
  + `<numFmts count="1"><numFmt numFmtId="${DATE_FORMAT}" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>`
  + `<fonts count="4">${font('宋体', 11)}${font('方正小标宋简体', 18)}${font('黑体', 11)}${font('宋体', 10)}</fonts>`
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  + `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${SIDES}<diagonal/></border></borders>`
  + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  + `<cellXfs count="${ORDER.length * 2}">${[false, true].flatMap((quoted) => ORDER.map((style) => format(style, quoted))).join('')}</cellXfs>`
  + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
