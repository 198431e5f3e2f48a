-- One case for reading, with what its decisions refer to. No row: unknown, or not visible to the actor.
-- $1 congress · $2 case
select h.state, h.seq, h.open_seq as "openSeq", h.rule_version as "ruleVersion", h.case_type as "caseType", h.epoch, h.created_year as "createdYear",
       c.reference_version as "referenceVersion", app_now() as now
  from case_head h
  join congress c on c.id = h.congress_id
 where h.congress_id = $1 and h.id = $2 and h.state is not null
