import { WindowTitle } from './window-title';

describe('the title of the window', () => {
  const opened = () => {
    const window = { title: '回应' };
    return { window, title: new WindowTitle(window) };
  };

  it('is the name of the page, with what is noted before it', () => {
    const { window, title } = opened();
    title.name('待办 – 回应');
    const end = title.note('2 处需要改正');
    expect(window.title).toBe('2 处需要改正 – 待办 – 回应');
    end();
    expect(window.title).toBe('待办 – 回应');
  });

  it('follows the language in both its parts, whichever is told first', () => {
    const { window, title } = opened();
    title.name('待办 – 回应');
    const end = title.note('2 处需要改正');
    end();
    const endAgain = title.note('2 things to correct');
    title.name('Tasks – Huiying');
    expect(window.title).toBe('2 things to correct – Tasks – Huiying');
    endAgain();
    expect(window.title).toBe('Tasks – Huiying');
  });

  it('keeps one note when another one ends, and has the document\'s own name where no page gave one', () => {
    const { window, title } = opened();
    const endFirst = title.note('一');
    const endSecond = title.note('二');
    endFirst();
    expect(window.title).toBe('二 – 回应');
    endSecond();
    expect(window.title).toBe('回应');
  });
});
