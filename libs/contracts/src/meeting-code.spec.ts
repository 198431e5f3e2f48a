import { meetingCodeOf, sessionOfCode } from './meeting-code';

describe('the code of a meeting', () => {
  it('is read as it is written', () => {
    for (const named of [{ term: 1, session: 1 }, { term: 18, session: 5 }, { term: 99, session: 10 }]) expect(sessionOfCode(meetingCodeOf(named))).toEqual(named);
  });

  it.each(['', '18', '5', '18-05', '018-5', '0-1', '18-0', '18-5\n', ' 18-5', '18-5-1', '18–5', '１８-５', '100-1', '../..', '<script>'])('is not %j', (text) => {
    expect(sessionOfCode(text)).toBeNull();
  });
});
