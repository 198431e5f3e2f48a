import { plainLine, type VerifyRun } from '@huiying/operations';
import { text, type Locale } from '@huiying/texts';

/** What verify says, in one language. A finding bears its code, ids and numbers behind its sentence, for whoever mends it. */
export const verifyWords = (locale: Locale): VerifyRun['sentences'] => ({
  finding: (finding) => {
    const { code, detail } = finding;
    const invariant = detail['invariant'];
    const sentence = text(locale, typeof invariant === 'string' ? `verify.invariant.${invariant}` : `verify.finding.${code}`);
    return `${sentence} ${plainLine(finding)}`;
  },
  note: ({ code, detail }) => `${text(locale, `verify.note.${code}`)} ${code} ${JSON.stringify(detail)}`,
  clean: (check, looked) => text(locale, `verify.clean.${check}`, { n: looked }),
  end: (exitCode, findings) => text(locale, exitCode === 0 ? 'verify.end.clean' : exitCode === 1 ? 'verify.end.wrong' : 'verify.end.unsaid', { n: findings }),
});
