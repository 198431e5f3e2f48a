import { lifecyclePage } from '../lifecycle-page';
import { suggestion } from '../suggestion';
import { ruleSet } from './rule-sets';

describe('the page of the life', () => {
  const page = lifecyclePage(ruleSet('recommended'), 'recommended');

  it('has every command, every deadline and a diagram for every part that moves', () => {
    for (const { name } of suggestion.table) expect(page).toMatch(new RegExp(`\\| ${name}[ |]`));
    for (const { kind } of suggestion.deadlines) expect(page).toContain(`| ${kind} |`);
    const moving = new Set(suggestion.table.filter((r) => r.to.length > 0).map((r) => r.part));
    expect(page.match(/```mermaid/g)).toHaveLength(moving.size);
  });

  it('is the same each time', () => {
    expect(lifecyclePage(ruleSet('recommended'), 'recommended')).toBe(page);
  });
});
