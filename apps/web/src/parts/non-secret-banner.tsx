import { useText } from '../i18n/locale-context';

/** Stands wherever a text or a file enters. */
export function NonSecretBanner() {
  return <p className="hy-non-secret">{useText()('nonSecret')}</p>;
}
