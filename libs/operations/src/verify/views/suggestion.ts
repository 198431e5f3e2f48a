import { LABEL, PROMISED, REPLIED_ON, SATISFIED } from './suggestion-facts';
import type { ViewCheck } from './view-check';

/** A view with one row for each part `p` of a kind; columns as SQL over `p`, its standing `s` and the case's `f.state`. */
function partCheck(table: string, parts: string, columns: Readonly<Record<string, string>>): ViewCheck {
  return {
    table, key: ['part_id'], columns: ['part_id', 'case_id', 'congress_id', ...Object.keys(columns)],
    expected: `
      select (p->>'id')::uuid as part_id, f.case_id, f.congress_id, ${Object.entries(columns).map(([name, sql]) => `${sql} as ${name}`).join(', ')}
        from folded f cross join lateral jsonb_each(f.state->'${parts}') as x(id, p) cross join lateral (select p->'standing' as s) standing`,
  };
}

const STATE = `s->>'state'`;

const assignments = partCheck('assignment_view', 'assignments', {
  unit_id: `(p->>'unit')::uuid`, unit_kind: `p->>'unitKind'`, role: `p->>'kind'`, round: `(p->>'roundNo')::integer`, state: STATE, created_on: `(p->>'createdOn')::date`,
  accepted_on: `(case ${STATE} when 'accepted' then s->>'on' when 'done' then s->>'acceptedOn' end)::date`,
});

/** A class is named by its letter and by the set that gives it its meaning. */
const replies = partCheck('reply_view', 'replies', {
  assignment_id: `(p->>'assignment')::uuid`, round: `(p->>'roundNo')::integer`, state: STATE,
  class_code: `s->'draft'->'class'->>'code'`, code_set: `(s->'draft'->'class'->>'set') || ':' || (s->'draft'->'class'->>'setVersion')`,
  text_ref: `(s->'draft'->'text'->>'ref')::uuid`, signed_on: `(s->'signedOff'->>'on')::date`, delivered_on: `(case ${STATE} when 'delivered' then s->>'on' end)::date`,
});

const OF_REPLY = `f.state->'replies'->(p->>'reply')`;

/** Veiled until the window of its reply is closed; where a next handling was opened before, the rating that led to it is not. */
const ratings = partCheck('rating_view', 'ratings', {
  reply_id: `(p->>'reply')::uuid`, rater_id: `(p->>'rater')::uuid`, state: STATE,
  given: `s->'given'->'marks'`, given_seq: `(s->'given'->>'seq')::integer`, reason_ref: `(s->'given'->'reason'->>'ref')::uuid`,
  entry: `case when s->'given' is null then null when s->'given'->'source' = 'null' then 'screen' else 'paper' end`,
  through_unit: `coalesce(s->'given'->>'way' = 'throughUnit', false)`,
  veiled: `not coalesce(${OF_REPLY}->'window'->>'state' = 'closed' or ((${OF_REPLY}->>'openedEarly')::boolean and ${STATE} = 'fixed'), false)`,
});

const contacts = partCheck('contact_view', 'contacts', {
  assignment_id: `(p->>'assignment')::uuid`, day: `(p->>'on')::date`, mode: `p->>'mode'`, stage: `p->>'stage'`, state: STATE,
});

const commitments = partCheck('commitment_view', 'commitments', {
  assignment_id: `(p->>'assignment')::uuid`, unit_id: `(f.state->'assignments'->(p->>'assignment')->>'unit')::uuid`, due_on: `(p->>'due')::date`, state: STATE,
  text_ref: `(p->'measure'->>'ref')::uuid`, moves: `jsonb_array_length(p->'moves')`,
});

const publications = partCheck('publication_view', 'publications', {
  reply_id: `(p->>'reply')::uuid`, state: STATE, form: `case ${STATE} when 'proposed' then s->'proposal'->>'scope' when 'released' then s->>'scope' end`,
});

/** The row of the case itself: the four facts beside one another. */
const suggestion: ViewCheck = {
  table: 'suggestion_view', key: ['case_id'],
  columns: [
    'case_id', 'congress_id', 'meeting_code', 'source', 'number', 'receipt_number', 'title_ref', 'lead_id', 'is_key', 'case_state', 'label', 'round', 'registered_on', 'handed_over_on',
    'replied_on', 'closed_on', 'commitments', 'fulfilled', 'satisfied',
  ],
  expected: `
    select f.case_id, f.congress_id, f.state->'origin'->>'session' as meeting_code, f.state->'origin'->>'source' as source,
           (f.state->'registration'->>'number')::integer as number, (f.state->'receipt'->>'number')::integer as receipt_number, (f.state->'text'->'title'->>'ref')::uuid as title_ref,
           (f.state->>'lead')::uuid as lead_id, (f.state->>'isKey')::boolean as is_key, f.state->'standing'->>'state' as case_state, ${LABEL} as label, (f.core->>'round')::integer as round,
           (f.state->'registration'->>'on')::date as registered_on, (f.state->'handOver'->>'on')::date as handed_over_on, ${REPLIED_ON} as replied_on,
           (case when f.state->'standing'->>'state' in ('closed', 'archived') then f.state->'standing'->>'since' end)::date as closed_on,
           ${PROMISED} as commitments,
           (select count(*)::integer from jsonb_each(f.state->'commitments') as c(id, p) where p->'standing'->>'state' = 'verified') as fulfilled,
           ${SATISFIED} as satisfied
      from folded f`,
};

/** The views of a suggestion and of its parts. */
export const suggestionViewChecks: readonly ViewCheck[] = [suggestion, assignments, replies, ratings, contacts, commitments, publications];
