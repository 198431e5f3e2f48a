import { suggestion } from '../suggestion';

const place = (command: string): number => suggestion.table.findIndex(({ name }) => name === command);

describe('the order in which acts are offered', () => {
  it.each([
    ['register', 'returnForChange'], ['register', 'refuseAdmission'], ['confirmCosigning', 'declineCosigning'], ['handOver', 'reassign'],
    ['upholdObjection', 'refuseObjection'], ['grantExtension', 'refuseExtension'], ['passReply', 'returnReply'], ['openSecondHandling', 'declineSecondHandling'],
    ['verifyCommitment', 'returnCrossOff'], ['releasePublication', 'withholdPublication'], ['confirmProposed', 'rejectProposed'],
  ])('%s stands before %s', (main, refusing) => {
    expect(place(main)).toBeGreaterThanOrEqual(0);
    expect(place(refusing)).toBeGreaterThan(place(main));
  });
});
