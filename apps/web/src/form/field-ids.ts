/** Id of the control at a path of the input, `commitments.0.dueOn`; one form is open at a time. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '-')}`;
/** Path of a member or list item; at the root just its name. */
export const childPath = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}.${name}`);
