import { Button, Radio } from 'antd';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { newIdempotencyKey } from '../../api/idempotency';
import { IMPORT_KINDS, uploadImport, type ImportKind, type MeetingDays } from '../../api/imports';
import { ApiProblem } from '../../api/problem';
import { useText, type Translate } from '../../i18n/locale-context';
import { DateField } from '../../parts/date-field';
import { ErrorSummary, type Fault } from '../../parts/error-summary';
import { FileChooser } from '../../parts/file-chooser';
import { FileLine } from '../../parts/file-line';
import { fileSize } from '../../parts/file-size';
import { NonSecretBanner } from '../../parts/non-secret-banner';
import { readProblemWords } from '../../parts/read-problem';
import { tellIfSignedOut } from '../../session/signed-out';

const KIND = 'import-kind';
const FILE = 'import-file';
const DAY_FIELDS = { opensOn: 'import-opens-on', closesOn: 'import-closes-on' } as const;

/** What the API finds wrong with a file stands at the file. */
function faultsOf(error: unknown, t: Translate): readonly Fault[] {
  const problem = error instanceof ApiProblem ? error.problem : null;
  if (problem?.kind === 'invalid' && problem.fields.length > 0) {
    return problem.fields.map(({ path, message }) => ({ fieldId: path === 'opensOn' || path === 'closesOn' ? DAY_FIELDS[path] : FILE, text: message }));
  }
  return [{ fieldId: null, text: readProblemWords(error, t) }];
}

/** Chooses what the file is and sends it to be read; nothing is made by that. */
export function UploadForm() {
  const t = useText();
  const navigate = useNavigate();
  const [kind, setKind] = useState<ImportKind | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [days, setDays] = useState<MeetingDays>({ opensOn: '', closesOn: '' });
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const missing = [...(kind === null ? [{ fieldId: KIND, text: t('imports.kindMissing') }] : []), ...(file === null ? [{ fieldId: FILE, text: t('imports.fileMissing') }] : [])];
    setFaults(missing);
    if (kind === null || file === null) return;
    setBusy(true);
    try {
      const { id } = await uploadImport(kind, file, kind === 'sessionLedger' ? days : { opensOn: '', closesOn: '' }, newIdempotencyKey());
      void navigate(`/imports/${id}`);
    } catch (error) {
      tellIfSignedOut(error);
      setFaults(faultsOf(error, t));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="hy-form" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary faults={faults} />
      <NonSecretBanner />
      <fieldset className="hy-field" id={KIND} tabIndex={-1}>
        <legend>{t('imports.kind')}</legend>
        <Radio.Group name={KIND} className="hy-options" value={kind} onChange={(event) => setKind(IMPORT_KINDS.find((one) => one === event.target.value) ?? null)}>
          {IMPORT_KINDS.map((one) => (
            <Radio key={one} value={one}>
              {t(`imports.kind.${one}`)}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      {kind === 'sessionLedger' && (
        <fieldset className="hy-field">
          <legend>
            {t('imports.meetingDays')} <span className="hy-optional">{t('form.optional')}</span>
          </legend>
          <p className="hy-help">{t('imports.meetingDaysHelp')}</p>
          {(['opensOn', 'closesOn'] as const).map((day) => (
            <div key={day} className="hy-field">
              <label htmlFor={DAY_FIELDS[day]}>{t(`imports.${day}`)}</label>
              <DateField id={DAY_FIELDS[day]} value={days[day]} onChange={(value) => setDays({ ...days, [day]: value })} />
            </div>
          ))}
        </fieldset>
      )}
      <div className="hy-field">
        <label htmlFor={FILE}>{t('imports.file')}</label>
        <p id="import-file-help" className="hy-help">
          {t('imports.fileHelp')}
        </p>
        {file !== null && <FileLine name={file.name} size={fileSize(file.size)} />}
        <div className="hy-file-buttons">
          <FileChooser id={FILE} accept=".xlsx" describedBy="import-file-help" invalid={faults.some(({ fieldId }) => fieldId === FILE)} onChosen={setFile}>
            {t(file === null ? 'file.choose' : 'file.chooseOther')}
          </FileChooser>
        </div>
      </div>
      <div className="hy-form-buttons">
        <Button type="primary" htmlType="submit" aria-disabled={busy}>
          {t(busy ? 'imports.reading' : 'imports.read')}
        </Button>
      </div>
    </form>
  );
}
