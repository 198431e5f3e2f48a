/** SQL for the word under which a holder stands in the tables: the whole congress means everybody of that role. */
export const subjectSql = (holder: string, role: string): string => `
  case ${holder}->>'type'
    when 'body' then 'body:' || (${holder}->>'bodyId')
    when 'person' then 'person:' || (${holder}->>'personId')
    when 'bodyKind' then 'kind:' || (${holder}->>'bodyKind')
    when 'role' then 'role:' || (${holder}->>'role')
    when 'congress' then 'role:' || (${role})
  end`;
