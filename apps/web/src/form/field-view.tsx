import { DateField } from '../parts/date-field';
import { childPath } from './field-ids';
import { FieldFrame } from './field-frame';
import { asItStands, type Field } from './field-model';
import { useFormContext } from './form-context';
import { isGroup, isValueList, type Value } from './values';
import { BooleanWidget } from './widgets/boolean-widget';
import { ChoiceWidget, hasOptionsInSight, MultiChoiceWidget } from './widgets/choice-widget';
import { FileWidget } from './widgets/file-widget';
import { ListWidget } from './widgets/list-widget';
import { NumberWidget } from './widgets/number-widget';
import { PickWidget } from './widgets/pick-widget';
import { ScanWidget } from './widgets/scan-widget';
import { TextWidget } from './widgets/text-widget';
import { VariantsWidget } from './widgets/variants-widget';

interface FieldViewProps {
  readonly field: Field;
  readonly path: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

const asText = (value: Value): string => (typeof value === 'string' ? value : '');
const asTexts = (value: Value): readonly string[] => (isValueList(value) ? value.filter((item) => typeof item === 'string') : []);
const isManySided = (field: Field): boolean =>
  field.widget === 'boolean' || field.widget === 'list' || field.widget === 'variants' || field.widget === 'group' || field.widget === 'file' ||
  ((field.widget === 'choice' || field.widget === 'multiChoice') && hasOptionsInSight(field.options));

/** One field of a form by its widget. */
export function FieldView({ field, path, value, onChange }: FieldViewProps) {
  const { frozen } = useFormContext();
  if (field.widget === 'fixed') return null;
  return (
    <FieldFrame field={field} path={path} group={isManySided(field)}>
      {(control) => {
        switch (field.widget) {
          case 'text':
          case 'longText':
            return <TextWidget {...control} field={field} value={asText(value)} onChange={onChange} readOnly={frozen} />;
          case 'file':
            return <FileWidget {...control} id={`${control.id}-button`} value={value} onChange={onChange} disabled={frozen} />;
          case 'scan':
            return <ScanWidget {...control} maxLength={field.maxLength} value={value} onChange={onChange} disabled={frozen} />;
          case 'day':
            return <DateField {...control} value={asText(value)} onChange={onChange} />;
          case 'number':
            return <NumberWidget {...control} value={asText(value)} onChange={onChange} readOnly={frozen} />;
          case 'boolean':
            return <BooleanWidget id={control.id} value={typeof value === 'boolean' ? value : undefined} onChange={onChange} disabled={frozen} />;
          case 'choice':
            return <ChoiceWidget {...control} options={field.options} value={asText(value) || undefined} onChange={onChange} disabled={frozen} />;
          case 'multiChoice':
            return <MultiChoiceWidget {...control} options={field.options} value={asTexts(value)} onChange={onChange} disabled={frozen} />;
          case 'pick':
            return <PickWidget {...control} many={false} source={field.source} value={asText(value) || undefined} onChange={onChange} disabled={frozen} />;
          case 'pickMany':
            return <PickWidget {...control} many={true} source={field.source} value={asTexts(value)} onChange={onChange} disabled={frozen} />;
          case 'list':
            return <ListWidget field={field} path={path} value={isValueList(value) ? value : []} onChange={onChange} disabled={frozen} />;
          case 'variants':
            return <VariantsWidget field={field} path={path} value={value} onChange={onChange} disabled={frozen} />;
          case 'group':
            return <FieldsView fields={field.fields} path={path} value={value} onChange={onChange} />;
          default:
            return null;
        }
      }}
    </FieldFrame>
  );
}

/** The fields of a group, one under the other. */
export function FieldsView({ fields, path, value, onChange }: { readonly fields: readonly Field[]; readonly path: string; readonly value: Value; readonly onChange: (value: Value) => void }) {
  const group = isGroup(value) ? value : {};
  return (
    <>
      {fields.map((field) => (
        <FieldView key={field.name} field={asItStands(field, group)} path={childPath(path, field.name)} value={group[field.name]} onChange={(next) => onChange({ ...group, [field.name]: next })} />
      ))}
    </>
  );
}
