import { Select } from 'antd';
import { useText } from '../../i18n/locale-context';
import { readProblemWords } from '../../parts/read-problem';
import type { ControlProps } from '../field-frame';
import { useSource } from '../use-source';

interface PickProps extends ControlProps {
  readonly source: string;
  readonly disabled: boolean;
}

type OneOrMany =
  | { readonly many: false; readonly value: string | undefined; readonly onChange: (value: string) => void }
  | { readonly many: true; readonly value: readonly string[]; readonly onChange: (value: readonly string[]) => void };

/** Bodies, people or meetings, chosen by name from what the API offers. */
export function PickWidget({ source, disabled, id, describedBy, invalid, required, ...choice }: PickProps & OneOrMany) {
  const t = useText();
  const { options, loading, error, query } = useSource(source);
  const common = {
    id,
    disabled,
    loading,
    options: options.map(({ value, label }) => ({ value, label })),
    showSearch: { optionFilterProp: 'label' } as const,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    'aria-required': required,
    status: invalid ? ('error' as const) : undefined,
    notFoundContent: t(loading ? 'waiting' : 'form.noOption'),
  };
  return (
    <>
      {choice.many ? (
        <Select {...common} mode="multiple" value={[...choice.value]} onChange={(next) => choice.onChange(next)} />
      ) : (
        <Select {...common} value={choice.value} onChange={(next) => choice.onChange(next)} />
      )}
      {error !== null && (
        <p className="hy-fault" role="alert">
          {readProblemWords(error, t)}{' '}
          <button type="button" className="hy-link" onClick={query}>
            {t('action.tryAgain')}
          </button>
        </p>
      )}
    </>
  );
}
