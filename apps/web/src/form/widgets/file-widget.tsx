import { Button, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { uploadFile } from '../../api/files';
import { newIdempotencyKey } from '../../api/idempotency';
import { ApiProblem } from '../../api/problem';
import { useText } from '../../i18n/locale-context';
import { FileChooser } from '../../parts/file-chooser';
import { FileLine } from '../../parts/file-line';
import { fileSize } from '../../parts/file-size';
import type { ControlProps } from '../field-frame';
import { fileIn, type Value } from '../values';

interface FileWidgetProps extends ControlProps {
  readonly value: Value;
  readonly disabled: boolean;
  readonly onChange: (value: Value) => void;
}

/** What the API takes, as a help for choosing; it looks at the bytes itself. */
const TAKEN = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.ofd';
/** The API's limit: what is larger need not be sent to be refused. */
const MOST_BYTES = 20 * 1024 * 1024;

type Sending = { readonly name: string; readonly share: number } | null;

/** Chooses a file and uploads it at once; the form keeps its id. Leaving the form ends an upload that is under way. */
export function FileWidget({ id, describedBy, invalid, required, value, disabled, onChange }: FileWidgetProps) {
  const t = useText();
  const running = useRef<AbortController | null>(null);
  const [sending, setSending] = useState<Sending>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const file = fileIn(value);

  async function choose(chosen: File): Promise<void> {
    setFault(null);
    if (chosen.size > MOST_BYTES) return setFault(t('file.tooLarge', { limit: MOST_BYTES / 1024 / 1024 }));
    const controller = new AbortController();
    running.current?.abort();
    running.current = controller;
    setSending({ name: chosen.name, share: 0 });
    try {
      const { id: uploaded, name, size } = await uploadFile(chosen, newIdempotencyKey(), (share) => setSending({ name: chosen.name, share }), controller.signal);
      onChange({ file: uploaded, name, size: fileSize(size) });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const { problem } = error;
      setFault('fields' in problem && problem.fields[0] ? problem.fields[0].message : 'text' in problem ? problem.text : t('file.failed'));
    } finally {
      setSending(null);
    }
  }

  return (
    <div className="hy-file">
      {file !== null && <FileLine name={file.name} size={file.size} />}
      {sending !== null && (
        <p role="status">
          {sending.name} <Progress percent={Math.round(sending.share * 100)} size="small" aria-label={t('file.uploading')} />
        </p>
      )}
      {fault !== null && (
        <p className="hy-fault" role="alert">
          {fault}
        </p>
      )}
      <div className="hy-file-buttons">
        <FileChooser id={id} accept={TAKEN} describedBy={describedBy} invalid={invalid} disabled={disabled || sending !== null} onChosen={(chosen) => void choose(chosen)}>
          {t(file === null ? 'file.choose' : 'file.chooseOther')}
        </FileChooser>
        {/* What must be there is not removed but replaced; an entry of a list goes as a whole. */}
        {file !== null && !disabled && !required && (
          <Button type="link" onClick={() => onChange(undefined)}>
            {t('file.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
