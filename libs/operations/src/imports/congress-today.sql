-- What kind of congress it is, and its day.
-- $1 congress
select kind, (app_now() at time zone 'Asia/Shanghai')::date::text as today from congress where congress.id = $1
