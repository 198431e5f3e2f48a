import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useText } from '../i18n/locale-context';

interface SearchFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Why these words cannot be looked for, or null; then they are not sent. */
  readonly faultOf?: (words: string) => string | null;
  readonly onSearch: (words: string) => void;
}

/** Words are searched for when the person says so, not with every stroke of an input method. */
export function SearchField({ id, label, value, faultOf = () => null, onSearch }: SearchFieldProps) {
  const t = useText();
  const [words, setWords] = useState(value);
  const [tried, setTried] = useState(value);
  const fault = words === tried ? faultOf(tried) : null;
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(words);
    if (faultOf(words) === null) onSearch(words.trim());
  }
  return (
    <form className="hy-filter hy-search" onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <div className="hy-search-line">
        <Input
          id={id} type="search" value={words} autoComplete="off" status={fault === null ? '' : 'error'} aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-fault`} onChange={(event) => setWords(event.target.value)}
        />
        <Button htmlType="submit">{t('filter.search')}</Button>
      </div>
      {fault !== null && <p id={`${id}-fault`} className="hy-fault" role="alert">{fault}</p>}
    </form>
  );
}
