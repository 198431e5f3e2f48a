import { RoomNews } from './room-news';

describe('the room on the disk of a running system', () => {
  const said: string[] = [];
  beforeEach(() => said.splice(0));

  it('is said once to be gone and once to be there again, and not by turns at the brink', () => {
    let free = 500;
    const news = new RoomNews('/data', { isFull: () => said.push(`full at ${free}`), hasRoom: () => said.push(`room at ${free}`) }, () => free);
    const looks = [500, 20, 19, 0, 25, 19, 49, 50, 30, 20, 10].map((now) => {
      free = now;
      return news.look();
    });
    expect(said).toEqual(['full at 19', 'room at 50', 'full at 10']);
    expect(looks).toEqual([false, false, true, true, true, true, true, false, false, false, true]);
  });

});
