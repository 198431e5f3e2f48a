import { lifecyclePage } from '../lifecycle-page';
import { ordersAtOnce } from '../stages';
import { suggestion } from '../suggestion';
import { follows } from '../table/follows';
import { ruleSet } from './rule-sets';

describe('the page of the life', () => {
  const page = lifecyclePage(ruleSet('recommended'), 'recommended');
  const lines = page.slice(page.indexOf('## 建议件'), page.indexOf('## Deadlines')).split('\n');
  /** The cells of a command's line in the second table of its part. */
  const followsLine = (name: string): readonly string[] => lines.filter((l) => l.startsWith(`| ${name} `)).at(-1)!.split(' | ');

  it('has every command, every deadline and a diagram for every part that moves', () => {
    for (const { name } of suggestion.table) expect(lines.filter((l) => new RegExp(`^\\| ${name}[ |]`).test(l))).toHaveLength(2);
    for (const { kind } of suggestion.deadlines) expect(page).toContain(`| ${kind} |`);
    const moving = new Set([...suggestion.table.filter((r) => r.to.length > 0).map((r) => r.part), ...Object.values(follows).flatMap((f) => (f.moves ?? []).map((m) => m.part))]);
    expect(page.match(/```mermaid/g)).toHaveLength(moving.size);
  });

  it('gives every order at once and every deadline kind to the stage that owns it', () => {
    const stages = page.slice(page.indexOf('## Stages'), page.indexOf('## 建议件')).split('\n');
    const lineOf = (stage: string) => stages.find((l) => l.startsWith(`| ${stage} |`)) ?? '';
    for (const { kind, owner, whenPassed } of suggestion.deadlines) {
      const own = lineOf(owner).split('|')[3]!.split(';').map((one) => one.trim()).find((one) => one.startsWith(`${kind}: `));
      expect(own).toBeDefined();
      if (whenPassed.then === 'command') expect(own).toContain(whenPassed.command);
    }
    for (const [command, stage] of Object.entries(ordersAtOnce)) expect(lineOf(stage).split('|')[2]!.trim()).toBe(command);
    expect(stages.filter((l) => /^\| [a-z]/.test(l)).map((l) => l.split(' ')[1])).toEqual(['stage', 'intake', 'assign', 'answer', 'supervise', 'rate', 'second-handling', 'publish', 'track', 'settle']);
  });

  it('says of each command what follows, what it touches, when it needs a reason and which day it may have', () => {
    expect(followsLine('deliverReply')).toEqual(expect.arrayContaining([
      'ReplyDelivered, RoundReplied, RoundSettled', expect.stringContaining('+commitment, +publication'), expect.stringContaining('assignment → done'), 'of the entry; from paper earlier, not before its cause |',
    ]));
    expect(followsLine('withdrawSignature')).toEqual(expect.arrayContaining([expect.stringContaining('case → withdrawn'), 'signature (must be said)', 'always']));
    expect(followsLine('signOffReply').at(-1)).toBe('of the entry |');
    expect(followsLine('logContact').at(-1)).toBe('earlier, not before its cause |');
    expect(followsLine('closeRatingWindow').at(-1)).toBe('its moment |');
  });

  it('draws also where a command about another part leads', () => {
    expect(lines).toEqual(expect.arrayContaining(['  handling --> withdrawn : withdrawSignature', '  accepted --> done : deliverReply, withdrawSignature', expect.stringMatching(/^ {2}accepted --> ended : .*terminate/)]));
  });

  it('is the same each time', () => {
    expect(lifecyclePage(ruleSet('recommended'), 'recommended')).toBe(page);
  });
});
