import { Button } from 'antd';
import { useLocale } from '../i18n/locale-context';
import { LOCALES } from '../i18n/locales';

/** The other language, named in itself. */
export function LanguageSwitch() {
  const { locale, setLocale, t } = useLocale();
  return (
    <>
      {LOCALES.filter((other) => other !== locale).map((other) => (
        <Button key={other} type="text" lang={other} onClick={() => setLocale(other)}>
          {t(`language.${other}`)}
        </Button>
      ))}
    </>
  );
}
