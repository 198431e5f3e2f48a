import { lifecyclePage } from '../lifecycle-page';
import type { ProcessStage } from '../lifecycle-page/stage-section';
import { ordersAtOnce } from '../stages';
import { suggestion } from '../suggestion';
import { follows } from '../table/follows';
import { ruleSet } from './rule-sets';

/** A process that takes all that the case type gives to each stage; the real one's page is held against its files in `test/architecture`. */
const stageFor = (name: string): ProcessStage => ({
  name,
  atOnce: Object.entries(ordersAtOnce).flatMap(([command, owner]) => (owner === name ? [command] : [])),
  inTime: Object.fromEntries(suggestion.deadlines.filter((d) => d.owner === name).map(({ kind, whenPassed }) => [kind, ['remind', whenPassed.then === 'command' ? whenPassed.command : 'escalate']])),
});
const stages = { mainLine: ['intake', 'assign', 'answer', 'rate', 'second-handling', 'settle'].map(stageFor), beside: ['supervise', 'publish', 'track'].map(stageFor) };

describe('the page of the life', () => {
  const page = lifecyclePage(ruleSet('recommended'), 'recommended', stages);
  const lines = page.slice(page.indexOf('## 建议件'), page.indexOf('## Deadlines')).split('\n');
  /** The cells of a command's line in the second table of its part. */
  const followsLine = (name: string): readonly string[] => lines.filter((l) => l.startsWith(`| ${name} `)).at(-1)!.split(' | ');

  it('has every command, every deadline and a diagram for every part that moves', () => {
    for (const { name } of suggestion.table) expect(lines.filter((l) => new RegExp(`^\\| ${name}[ |]`).test(l))).toHaveLength(2);
    for (const { kind } of suggestion.deadlines) expect(page).toContain(`| ${kind} |`);
    const moving = new Set([...suggestion.table.filter((r) => r.to.length > 0).map((r) => r.part), ...Object.values(follows).flatMap((f) => (f.moves ?? []).map((m) => m.part))]);
    expect(page.match(/```mermaid/g)).toHaveLength(moving.size);
  });

  it('says of each stage where it runs and what it orders, and of what no step asks for under the rule set', () => {
    const line = (name: string, of = page): readonly string[] => of.split('\n').find((l) => l.startsWith(`| ${name} |`))?.split(' | ') ?? [];
    expect(line('settle')).toEqual(['| settle', 'in the main line', 'remindClosing', expect.stringMatching(/^closing: remind, escalate \|$/)]);
    expect(line('track').slice(0, 3)).toEqual(['| track', 'beside it', '–']);
    expect(line('assign')[3]).toContain('; objectionWindow: remind (not under this rule set), closeObjectionWindow; ');
    expect(line('settle', lifecyclePage(ruleSet('national-minimum'), 'national-minimum', stages))[3]).toBe('closing: not under this rule set |');
    expect(page).not.toContain('ordered by no stage');
  });

  it('says what is asked for and ordered by no stage', () => {
    const without = { mainLine: stages.mainLine.filter(({ name }) => name !== 'rate'), beside: stages.beside.map((s) => (s.name === 'track' ? { ...s, inTime: { commitment: ['remind'] } } : s)) };
    expect(lifecyclePage(ruleSet('recommended'), 'recommended', without)).toContain('ordered by no stage:** requestRating; ratingWindow: remind, closeRatingWindow; commitment: escalate.');
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
    expect(lifecyclePage(ruleSet('recommended'), 'recommended', stages)).toBe(page);
  });
});
