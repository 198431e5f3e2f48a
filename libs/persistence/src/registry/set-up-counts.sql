-- How many there are of what a congress needs before its first case.
-- $1 congress
select (select count(*)::int from body where congress_id = $1) as bodies,
       (select count(*)::int from deputy where congress_id = $1) as deputies,
       (select count(distinct case_id)::int from allocation where congress_id = $1) as suggestions,
       managed_account_count() as accounts,
       (select count(distinct person_id)::int from role_grant, lateral (select (app_now() at time zone 'Asia/Shanghai')::date as today) d
         where congress_id = $1 and role = 'registrar' and valid_from <= d.today and (valid_until is null or valid_until >= d.today)) as registrars
