import { useText } from '../i18n/locale-context';
import type { Action } from '../api/model';
import { FieldFrame } from './field-frame';
import { useFormContext } from './form-context';
import { ChoiceWidget, hasOptionsInSight } from './widgets/choice-widget';
import { PickWidget } from './widgets/pick-widget';

interface ForWhomFieldProps {
  /** Whose paper it can be; null: whoever belongs to the congress. */
  readonly paperOf: Action['paperOf'];
  /** Somebody must be named, though no list says who. */
  readonly required: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Whose paper is entered: where it can be one person's only, he is named and nothing is to be chosen. */
export function ForWhomField({ paperOf, required, value, onChange }: ForWhomFieldProps) {
  const t = useText();
  const { faultAt, frozen } = useFormContext();
  const options = paperOf?.map(({ id, name }) => ({ value: id, label: name })) ?? null;
  const only = options?.length === 1 ? options[0]?.value : undefined;
  const field = { name: 'onBehalfOf', label: t('envelope.onBehalfOf'), help: null, required: required || options !== null || faultAt('onBehalfOf') !== null, nullable: false, widget: 'day' as const };
  return (
    <FieldFrame field={field} path="onBehalfOf" group={options !== null && hasOptionsInSight(options)}>
      {(control) =>
        options === null ? (
          <PickWidget {...control} many={false} source="people" disabled={frozen} value={value || undefined} onChange={onChange} />
        ) : (
          <ChoiceWidget {...control} options={options} disabled={frozen} value={value || only} onChange={onChange} />
        )
      }
    </FieldFrame>
  );
}
