/**
 * Columns of a suggestion's row that follow from its parts together and from the rules, as SQL over the folded state
 * `f.state` and the rules `f.rules`.
 */

/** One row for each part of a kind: its id, itself and the name of its state. */
const parts = (kind: string, as: string): string => `(select id, p, p->'standing'->>'state' as state from jsonb_each(f.state->'${kind}') as x(id, p)) as ${as}`;

/** Is there a part of the kind of which the condition holds? */
const some = (kind: string, as: string, condition: string): string => `exists (select from ${parts(kind, as)} where ${condition})`;

const owes = `a.p->>'kind' <> 'co'`;
const dueReply = (...states: readonly string[]): string => some('replies', 'r', `r.state in (${states.map((s) => `'${s}'`).join(', ')})`);

/** 环节 while it is handled: what is nearest to the deputy goes first. */
const HANDLING_LABEL = `
  case
    when ${some('replies', 'r', `r.p->'window'->>'state' = 'open' and not (r.p->>'openedEarly')::boolean`)} then 'awaitingRating'
    when ${some('assignments', 'a', `${owes} and a.state = 'objected'`)} then 'objected'
    when ${some('assignments', 'a', `${owes} and a.state = 'returned' and not ${some('assignments', 'b', `b.p->>'replaces' = a.id`)}`)} then 'toReassign'
    when ${some('assignments', 'a', `${owes} and a.state = 'awaiting'`)} then 'toSignFor'
    when ${dueReply('none', 'returned')} then case when (select max((r.p->>'no')::integer) from ${parts('rounds', 'r')}) > 1 then 'secondHandling' else 'handling' end
    when ${dueReply('submitted')} then 'toSignOff'
    when ${dueReply('signed')} then 'checking'
    when ${dueReply('passed')} then 'toDeliver'
    when (f.rules->'rating.enabled'->>'value')::boolean and ${some('replies', 'r', `r.state = 'delivered' and r.p->'window'->>'state' = 'none'`)} then 'replied'
    when ${some('rounds', 'r', `r.p->'coordination'->>'state' = 'open'`)} then 'coordination'
    when ${some('replies', 'r', `r.p->>'followUp' = 'due'`)} then 'secondDecision'
    when f.state->'closing'->>'allowedSeq' is null then 'replied'
    else 'toClose'
  end`;

/** 环节: the label by the state of the whole, and while it is handled by its parts. */
export const LABEL = `
  case f.state->'standing'->>'state'
    when 'none' then 'draft'
    when 'draft' then case when ${some('signatures', 's', `s.state in ('invited', 'lapsed')`)} then 'cosigning' else 'draft' end
    when 'registered' then 'toPreAssign'
    when 'preassigned' then 'toHandOver'
    when 'closed' then case when ${some('commitments', 'c', `c.state in ('running', 'crossOff')`)} then 'tracking' else 'closed' end
    when 'handling' then ${HANDLING_LABEL}
    else f.state->'standing'->>'state'
  end`;

const FIRST_ROUND = `(select o.id from ${parts('rounds', 'o')} order by (o.p->>'no')::integer limit 1)`;

/** 办复: the day of the last delivery, once every unit that owes a reply in the first round, or owed it when the case ended aside, has delivered it and none waits for a successor. */
export const REPLIED_ON = `
  (select max(r.p->'standing'->>'on')::date from ${parts('replies', 'r')}
    where r.state = 'delivered' and (r.p->>'roundNo')::integer = 1
      and (select bool_and(coalesce(f.state->'replies'->(a.p->>'reply')->'standing'->>'state' = 'delivered', false))
             from ${parts('assignments', 'a')}
            where ${owes} and a.state <> 'returned'
              and a.p->>'round' = ${FIRST_ROUND})
      and not ${some('assignments', 'a', `${owes} and a.state = 'returned' and a.p->>'round' = ${FIRST_ROUND} and not ${some('assignments', 'b', `b.p->>'replaces' = a.id`)}`)})`;

/** 落实: promises that a deputy has, those among them that ended with the case. */
export const PROMISED = `
  (select count(*)::integer from ${parts('commitments', 'c')}
    where case c.state when 'proposed' then false when 'ended' then coalesce(f.state->'replies'->(c.p->>'reply')->'standing'->>'state' = 'delivered', false) else true end)`;

/** 满意: of each line of handling the latest closed window counts, of these the worst outcome in the order of the options. */
export const SATISFIED = `
  case when not (f.rules->'rating.enabled'->>'value')::boolean then 'notRated' else (
    with recursive closed as (
      select r.id, r.p from ${parts('replies', 'r')} where r.p->'window'->>'state' = 'closed'
    ), overtaken(id) as (
      select e.id from closed c cross join lateral jsonb_array_elements_text(f.state->'assignments'->(c.p->>'assignment')->'follows') as e(id)
      union
      select e.id from overtaken o cross join lateral jsonb_array_elements_text(f.state->'assignments'->(f.state->'replies'->o.id->>'assignment')->'follows') as e(id)
    ), latest as (
      select c.p->'window'->>'outcome' as outcome from closed c where c.id not in (select id from overtaken)
    )
    select case when count(*) = 0 then 'open' else coalesce((
             select l.outcome from latest l join lateral jsonb_array_elements(f.rules->'rating.options'->'value') with ordinality as o(option, place) on o.option->>'code' = l.outcome
              order by o.place desc limit 1), 'notReturned') end
      from latest) end`;
