import { ruleSets } from '@huiying/rules';
import { requireSoundTables } from '.';
import { requireSoundTable, UnsoundTable } from './sound-table';
import { suggestionModule } from './suggestion';

describe('the tables that an installation starts with', () => {
  it('hold under every rule set that a congress can begin with', () => {
    expect(() => requireSoundTables()).not.toThrow();
  });

  it('are refused with their problems where they do not', () => {
    const { type } = suggestionModule;
    const doubled = { ...suggestionModule, type: { ...type, table: [...type.table, ...type.table.slice(0, 1)] } };
    const refused = (): void => requireSoundTable(doubled, { recommended: ruleSets.recommended });
    expect(refused).toThrow(UnsoundTable);
    expect(refused).toThrow(`the table of suggestion does not hold: ${type.table[0]?.name} stands twice (recommended)`);
  });

  it('name the rule set under which a relation is unknown', () => {
    const { type } = suggestionModule;
    const nobody = { ...suggestionModule, type: { ...type, relations: {} } };
    expect(() => requireSoundTable(nobody, ruleSets)).toThrow(/names an unknown relation \w+ \(national-minimum\)/);
  });
});
