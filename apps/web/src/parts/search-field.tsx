import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useText } from '../i18n/locale-context';

interface SearchFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onSearch: (words: string) => void;
}

/** Words are searched for when the person says so, not with every stroke of an input method. */
export function SearchField({ id, label, value, onSearch }: SearchFieldProps) {
  const t = useText();
  const [words, setWords] = useState(value);
  function submit(event: FormEvent): void {
    event.preventDefault();
    onSearch(words.trim());
  }
  return (
    <form className="hy-filter hy-search" onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <div className="hy-search-line">
        <Input id={id} type="search" value={words} onChange={(event) => setWords(event.target.value)} autoComplete="off" />
        <Button htmlType="submit">{t('filter.search')}</Button>
      </div>
    </form>
  );
}
