import type { Me } from '../api/model';
import type { Translate } from '../i18n/locale-context';

/** A role with its body, as one name. */
export const roleName = ({ role, body }: Pick<Me['roles'][number], 'role' | 'body'>, t: Translate): string => (body === null ? role.label : t('person.roleIn', { role: role.label, body: body.name }));
