/** Some systems let half a character into a name; it could not be written in UTF-8. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** The name of a file as the header `X-File-Name` bears it: UTF-8 with percent signs. */
export const fileNameHeader = ({ name }: Pick<File, 'name'>): string => encodeURIComponent(name.normalize('NFC').replace(LONE_SURROGATE, ''));
