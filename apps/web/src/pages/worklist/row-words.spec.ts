import { catalogues } from '../../i18n/locales';
import { formatMessage } from '../../i18n/format-message';
import type { Translate } from '../../i18n/locale-context';
import { rowWords, type SaidRow } from './row-words';

const row: SaidRow = { clock: null, light: { code: 'urgent', label: '临期' }, remainingText: '剩余 12 个工作日', dueText: '6月5日 周五', ball: [], numberText: '第112号', title: '关于整治渔港的建议' };
const t: Translate = (key, values = {}) => formatMessage(catalogues['zh-CN'][key], values);

describe('the words of a row', () => {
  it('say the time first, then who has it and which suggestion, and that it is chosen', () => {
    expect(rowWords({ ...row, clock: {} }, true, t)).toBe('临期，剩余 12 个工作日，到期 6月5日 周五，目前不需要人办理，第112号，关于整治渔港的建议，已选');
  });

  it('name a light once, and none where no clock runs', () => {
    const overdue = { ...row, clock: {}, light: { code: 'overdue', label: '逾期' }, remainingText: '逾期 2 个工作日', dueText: null };
    expect(rowWords(overdue, false, t)).toMatch(/^逾期 2 个工作日，目前/);
    expect(rowWords({ ...row, dueText: null }, false, t)).toMatch(/^不计期限，目前/);
  });
});
