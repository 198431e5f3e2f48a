import { ordersAtOnce, suggestion } from '@huiying/case-type-suggestion';
import { allStages } from '../../workflows/src/suggestion/all-stages';

// The case type says which stage owns a deadline, the stage says that it takes it for its own: a step that only one of
// them knows of would never be ordered.
describe('case type and workflow agree', () => {
  it('on who owns each kind of deadline, and on what is ordered when it has passed', () => {
    const said = Object.fromEntries(suggestion.deadlines.map(({ kind, owner, whenPassed }) => {
      const passed = whenPassed.then === 'command' ? [whenPassed.command] : whenPassed.then === 'escalate' ? ['escalate'] : [];
      return [kind, { owner, passed }];
    }));
    const taken = Object.fromEntries(allStages.flatMap(({ name, inTime }) => Object.entries(inTime).map(([kind, commands]) =>
      [kind, { owner: name, passed: commands.filter((command) => command !== 'remind') }])));
    expect(taken).toEqual(said);
  });

  it('on the commands that are ordered at once', () => {
    const taken = Object.fromEntries(allStages.flatMap(({ name, atOnce }) => atOnce.map((command) => [command, name])));
    expect(taken).toEqual(ordersAtOnce);
  });
});
