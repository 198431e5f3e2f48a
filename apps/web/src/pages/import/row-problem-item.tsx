import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { ProblemName, RowDecision, RowProblem } from '../../api/imports';
import { useText } from '../../i18n/locale-context';
import { SOURCE_LANGUAGE } from '../../i18n/source-language';
import { Place } from './place';

interface RowProblemItemProps {
  readonly row: number;
  readonly problem: RowProblem;
  readonly editable: boolean;
  readonly onDecide: (decision: RowDecision) => void;
}

/** 第 17 行 承办单位 “建设局”没有此单位 · 建议：住建局 [采用] [同类都采用], or another text in the cell's place. */
export function RowProblemItem({ row, problem, editable, onDecide }: RowProblemItemProps) {
  const t = useText();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [written, setWritten] = useState(problem.text);
  const { proposal } = problem;
  const name: ProblemName = { code: problem.code, column: problem.column, text: problem.text };
  const writeId = `write-${row}-${problem.column}-${problem.code}`;
  const ofUnits = proposal.units.length > 0;
  const candidates = ofUnits
    ? proposal.units.map((unit) => ({ value: unit.code, label: `${unit.name} (${unit.code})` }))
    : proposal.deputies.map((deputy) => ({ value: deputy.card, label: `${deputy.name} (${deputy.delegation})` }));
  const choose = t(ofUnits ? 'imports.chooseUnit' : 'imports.chooseDeputy');
  const adopt = (alike: boolean): void => onDecide({ adopt: { ...name, ...(chosen !== undefined && { [ofUnits ? 'unit' : 'card']: chosen }) }, ...(alike && { alike: name }) });
  const write = (text: string): void => onDecide({ write: { column: problem.column, text } });
  return (
    <li>
      <p>
        <strong>{t('imports.problem')}</strong> <Place cell={problem.cell} label={problem.label} />
        {t('list.colon')}
        {problem.sentence}
      </p>
      {editable && (
        <div className="hy-settle">
          {candidates.length > 0 && <Select aria-label={choose} placeholder={choose} value={chosen} onChange={setChosen} popupMatchSelectWidth={false} options={candidates} />}
          {proposal.adoptable && (candidates.length === 0 || chosen !== undefined) && (
            <>
              <Button type="primary" size="small" onClick={() => adopt(false)}>
                {proposal.text === null ? t('imports.adopt') : t('imports.adoptText', { text: proposal.text })}
              </Button>
              <Button size="small" onClick={() => adopt(true)}>
                {t('imports.adoptAlike')}
              </Button>
            </>
          )}
          {proposal.words.map((word) => (
            <Button key={word} size="small" lang={SOURCE_LANGUAGE} onClick={() => write(word)}>
              {word}
            </Button>
          ))}
          <label htmlFor={writeId}>{t('imports.write')}</label>
          <Input id={writeId} className="hy-write" value={written} autoComplete="off" onChange={(event) => setWritten(event.target.value)} />
          <Button size="small" onClick={() => write(written)}>
            {t('imports.writeIt')}
          </Button>
        </div>
      )}
    </li>
  );
}
